using Bulletin.Publishing.Trees;

namespace Bulletin.Publishing.Output;

/// <summary>What a commit did.</summary>
/// <param name="Written">Files with new bytes.</param>
/// <param name="Kept">Files whose bytes stood there already.</param>
/// <param name="Removed">Files of the old tree that the new one does not have.</param>
/// <param name="Foreign">Foreign files that stay.</param>
/// <param name="Changed">False: nothing differed, not even the manifest, and the output was not touched.</param>
/// <param name="State">
/// How the files now look; to be passed to the next <see cref="OutputFolder.Open(string, TreeState, Content.Diagnostics.DiagnosticBag)"/>.
/// </param>
public sealed record CommitResult(int Written, int Kept, int Removed, int Foreign, bool Changed, TreeState State);
