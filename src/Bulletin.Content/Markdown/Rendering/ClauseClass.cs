using Bulletin.Content.Markdown.Clauses;

namespace Bulletin.Content.Markdown.Rendering;

/// <summary>The names by which style sheets know the clauses.</summary>
internal static class ClauseClass
{
    public static string Of(ClauseKind kind) => kind switch
    {
        ClauseKind.Part => "part",
        ClauseKind.Subpart => "subpart",
        ClauseKind.Chapter => "chapter",
        ClauseKind.Section => "section",
        ClauseKind.Article => "article",
        ClauseKind.Point => "point",
        ClauseKind.Item => "item",
        ClauseKind.Subitem => "subitem",
        _ => "detail",
    };
}
