using Bulletin.Content;

namespace Bulletin.Publishing.Output;

/// <summary>One file of the next tree: who asked for it, and where its bytes are.</summary>
internal sealed class Claim(string path, string source, int position)
{
    public string Path { get; } = path;

    public string Source { get; } = source;

    /// <summary>Its position in the manifest of the output as it stands, or -1 when it is new.</summary>
    public int Position { get; } = position;

    public Sha256 Hash { get; set; }

    /// <summary>Length in bytes.</summary>
    public long Size { get; set; }

    /// <summary>Time of change to record, in UTC ticks.</summary>
    public long Changed { get; set; }

    /// <summary>The output already holds these bytes at this path.</summary>
    public bool IsKept { get; set; }

    /// <summary>The twin has another file at this path, which must go first.</summary>
    public bool HasPredecessor { get; set; }

    /// <summary>Where the bytes wait to be moved into the tree; null when they are there, or kept.</summary>
    public string? Staged { get; set; }
}
