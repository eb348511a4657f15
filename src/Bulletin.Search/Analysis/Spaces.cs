namespace Bulletin.Search.Analysis;

/// <summary>What keeps apart, as the script of the page sees it: <c>\s</c>.</summary>
internal static class Spaces
{
    public static bool Is(char c) => c == '\uFEFF' || (c != '\u0085' && char.IsWhiteSpace(c));
}
