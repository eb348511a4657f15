using Bulletin.Content;

namespace Bulletin.Publishing.Manifests;

/// <summary>
/// One file of the site: its path below the root (<c>/</c> between segments), digest, length in bytes, and the source it was made from.
/// </summary>
public sealed record ManifestEntry(string Path, Sha256 Hash, long Size, string Source);
