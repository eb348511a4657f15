using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Bulletin.Content.Sources;

/// <summary>
/// The bytes of files that are being saved while the build runs: read once and held until the build ends, since several steps ask for
/// them, so that front matter and body are of one version. Callable from any thread.
/// </summary>
public sealed class HeldSources
{
    // A fresh clone is all fresh files; what does not fit is read again.
    private const long Most = 64 << 20;

    private readonly ConcurrentDictionary<string, byte[]> held = new(StringComparer.Ordinal);
    private long length;

    /// <summary>Files that changed between two readings of an earlier attempt, by path.</summary>
    public FrozenSet<string> Restless { get; set; } = [];

    /// <summary>Holds what was read of a file if it may change before it is read again.</summary>
    public void Offer(SourceFile file, byte[] bytes)
    {
        if (!file.IsFresh && !Restless.Contains(file.Path)) return;
        if (Interlocked.Add(ref length, bytes.Length) <= Most) held[file.Path] = bytes;
    }

    /// <summary>What was read of the file; null when it is not held.</summary>
    public byte[]? Of(string path) => held.GetValueOrDefault(path);
}
