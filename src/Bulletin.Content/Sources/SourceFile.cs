namespace Bulletin.Content.Sources;

/// <summary>A file below content/, as it was found.</summary>
/// <param name="Path">Below the site folder, with <c>/</c>: <c>content/policies/2024/3.md</c>.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Modified">UTC ticks of the last write.</param>
public sealed record SourceFile(string Path, long Length, long Modified)
{
    /// <summary>Whether it was written so shortly before it was found that its time does not stand for its content.</summary>
    public bool IsFresh { get; } = FileStamp.IsFresh(Modified);

    /// <summary>A symbolic link: not followed.</summary>
    public bool IsLink { get; init; }

    public bool IsMarkdown => Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
}
