namespace Bulletin.Content.Characters;

/// <summary>What Git leaves in a file when two versions were not merged.</summary>
internal static class ConflictMark
{
    /// <summary>How long its marks are.</summary>
    public const int Length = 7;

    public static bool Begins(ReadOnlySpan<char> line) =>
        line.Length >= Length
        && line[0] is '<' or '=' or '>' or '|'
        && line[..Length].IndexOfAnyExcept(line[0]) < 0
        && (line.Length == Length || line[Length] is ' ' or '\r' or '\n');
}
