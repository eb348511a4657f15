using Bulletin.Content;

namespace Bulletin.Publishing.Manifests;

/// <summary>A part of a large manifest: a file of its own that lists some of the files.</summary>
/// <param name="Path">Where it lies below the root.</param>
/// <param name="Hash">The digest of its content.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Files">How many files it lists.</param>
/// <param name="Changed">Its time of change, in UTC ticks, when it was last known to hold this.</param>
internal sealed record ManifestPart(string Path, Sha256 Hash, long Size, int Files, long Changed);
