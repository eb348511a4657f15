using System.Collections.Immutable;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Issues;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Linking;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>
/// The life of a document whose validity is judged: drafted for comment, published, carried in an issue, in force, amended, repealed.
/// </summary>
internal static class Histories
{
    // What was never digitised has no date: it ends the history, for nobody begins with a repeal.
    private const int Undated = 8;

    /// <summary>The kinds of links that the history shows, so that they are not listed beside it again.</summary>
    public static bool Shows(RelationKind kind) =>
        kind is RelationKind.ConsultedIn or RelationKind.CarriedIn or RelationKind.AmendedBy or RelationKind.RepealedBy;

    public static ImmutableArray<HistoryStep> Of(Site site, Document document)
    {
        if (!document.Type.HasValidity) return [];
        var header = document.Header;
        var steps = new List<Step>(6);
        Add(steps, header.Written, 1, "成文", null);
        Add(steps, document.Published, 2, "发布", null);
        Add(steps, header.Effective, 4, "施行", null);
        Add(steps, header.Expires, 7, "有效期届满", null);
        foreach (var related in site.Relations.Of(document))
        {
            if (related.Document is { } other) Add(steps, related.Kind, other);
            else if (related.Tombstone is null && related.Kind is RelationKind.AmendedBy or RelationKind.RepealedBy)
                steps.Add(new(DateOnly.MaxValue, Undated, Verb(related.Kind), new(related.Number!, null)));
        }

        steps.Sort(static (a, b) => a.On.CompareTo(b.On) is var byDay and not 0 ? byDay : a.Rank - b.Rank);
        return [.. steps.Select(StepOf)];
    }

    private static void Add(List<Step> steps, RelationKind kind, Document other)
    {
        switch (kind)
        {
            case RelationKind.ConsultedIn:
                Add(steps, other.Published, 0, "公开征求意见", new(other.Title, other.Id.Page));
                break;
            case RelationKind.CarriedIn:
                Add(steps, other.Published, 3, "刊登于公报", new(((Issue)other).IssueNumber.ToChinese(), other.Id.Page));
                break;
            case RelationKind.AmendedBy or RelationKind.RepealedBy:
                var rank = kind == RelationKind.AmendedBy ? 5 : 6;
                Add(steps, other.Header.Effective ?? other.Published, rank, Verb(kind), new(other.Quoted, other.Id.Page));
                break;
        }
    }

    private static void Add(List<Step> steps, Moment? on, int rank, string text, Link? by)
    {
        if (on is { } day) steps.Add(new(day.Day, rank, text, by));
    }

    private static string Verb(RelationKind kind) => kind == RelationKind.AmendedBy ? "被修改" : "被废止";

    private static HistoryStep StepOf(Step step)
    {
        var known = step.Rank != Undated;
        var day = new Moment(step.On);
        return new(known ? day.ToChinese() : "", known ? day.ToIso() : "", step.Text, step.By);
    }

    private sealed record Step(DateOnly On, int Rank, string Text, Link? By);
}
