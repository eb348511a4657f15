using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Issues;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Linking;

/// <summary>A related document; or, when it was never digitised, its 发文字号 alone; or, when it was withdrawn, the notice of that.</summary>
public sealed record Related(RelationKind Kind, Document? Document, string? Number, Tombstone? Tombstone = null)
{
    /// <summary>What stands for the title of a document that was withdrawn.</summary>
    public const string Withdrawn = "（已撤回的文件）";

    /// <summary>As texts name it: 《标题》（发文字号）, or the 发文字号 alone.</summary>
    public string Quoted => Tombstone is not null ? Withdrawn : Document?.Quoted ?? Number!;
}

/// <summary>
/// Every link between documents, seen from both ends. Either end may claim it; the graph holds it once in each direction.
/// </summary>
public sealed class Relations
{
    private readonly Dictionary<Document, List<Related>> byDocument = new(ReferenceEqualityComparer.Instance);

    private Relations()
    {
    }

    /// <summary>The links of one document, by kind, then in the order in which they were claimed.</summary>
    public IReadOnlyList<Related> Of(Document document) => byDocument.TryGetValue(document, out var list) ? list : [];

    public IEnumerable<Document> Of(Document document, RelationKind kind)
    {
        foreach (var related in Of(document))
        {
            if (related.Kind == kind && related.Document is { } other)
                yield return other;
        }
    }

    public static Relations Link(Catalogue catalogue, Resolver resolver, DiagnosticBag problems)
    {
        var relations = new Relations();
        foreach (var document in catalogue.Documents)
        {
            foreach (var claim in document.Header.Claims)
                relations.Claim(document, claim, resolver, problems);
            if (document.Header.Issue is { } number && document is not Issue)
                relations.InIssue(document, number, resolver, problems);
        }

        foreach (var list in relations.byDocument.Values)
            Order(list);
        return relations;
    }

    private void Claim(Document document, RelationClaim claim, Resolver resolver, DiagnosticBag problems)
    {
        var place = document.Place(claim.Target.At);
        var found = resolver.Find(claim.Target.Text);
        switch (found.Kind)
        {
            case ResolutionKind.Document when found.Document == document:
                problems.Add(LinkProblems.Itself(place, claim.Target.Text));
                break;
            case ResolutionKind.Document when Relation.Of(claim.Kind).Target is { } type && found.Document!.Type != type:
                problems.Add(LinkProblems.WrongType(place, found.Document.Id.Text, found.Document.Type, type));
                break;
            case ResolutionKind.Document:
                Add(document, claim.Kind, found.Document!);
                break;
            case ResolutionKind.Withdrawn:
                List(document).Add(new(claim.Kind, null, null, found.Tombstone));
                break;
            case ResolutionKind.Omitted:
                problems.Add(LinkProblems.Omitted(place, claim.Target.Text, found.Reason));
                break;
            case ResolutionKind.UnknownNumber:
                problems.Add(
                    claim.Kind is RelationKind.Carries or RelationKind.Interprets
                        ? LinkProblems.UnknownHere(place, claim.Target.Text)
                        : LinkProblems.UnknownNumber(place, claim.Target.Text));
                List(document).Add(new(claim.Kind, null, claim.Target.Text));
                break;
            case ResolutionKind.UnknownId:
                problems.Add(claim.Target.Text.Contains('\\')
                    ? LinkProblems.Backslash(place, claim.Target.Text)
                    : LinkProblems.UnknownDocument(
                        place,
                        claim.Target.Text,
                        problems.Keeps(LinkProblems.UnknownDocumentRule, place.File) ? resolver.Nearest(claim.Target.Text) : null));
                break;
        }
    }

    private void InIssue(Document document, IssueNumber number, Resolver resolver, DiagnosticBag problems)
    {
        if (resolver.Find(number) is { } issue)
            Add(document, RelationKind.CarriedIn, issue);
        else
            problems.Add(LinkProblems.UnknownIssue(document.Place(document.Header.Marks.Issue), number));
    }

    private void Add(Document from, RelationKind kind, Document to)
    {
        List(from).Add(new(kind, to, null));
        List(to).Add(new(Relation.Inverse(kind), from, null));
    }

    private List<Related> List(Document document)
    {
        if (!byDocument.TryGetValue(document, out var list))
            byDocument.Add(document, list = []);
        return list;
    }

    // A link claimed by both ends is one link. The lists are short and nearly in order, so each is sorted by insertion, which is stable.
    private static void Order(List<Related> list)
    {
        if (list.Count < 2)
            return;
        var seen = new HashSet<Related>(list.Count);
        list.RemoveAll(related => !seen.Add(related));
        for (var i = 1; i < list.Count; i++)
        {
            var related = list[i];
            var at = i;
            for (; at > 0 && list[at - 1].Kind > related.Kind; at--)
                list[at] = list[at - 1];
            list[at] = related;
        }
    }
}
