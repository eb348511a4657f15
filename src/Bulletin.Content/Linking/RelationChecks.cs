using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Consultations;
using Bulletin.Content.Documents.Interpretations;
using Bulletin.Content.Fields;

namespace Bulletin.Content.Linking;

/// <summary>What must hold of the links of a document: an act comes after what it acts on, and some types need a link.</summary>
internal static class RelationChecks
{
    /// <summary>How many days after its end a consultation has no result yet, and nobody wonders.</summary>
    private const int Patience = 30;

    public static void Check(Site site, DiagnosticBag problems)
    {
        var policies = new Lazy<TitleSearch>(() => new(site.Documents.Where(static document => document.Type.HasValidity)));
        foreach (var document in site.Documents)
        {
            foreach (var claim in document.Header.Claims)
                if (site.Resolver.Find(claim.Target.Text).Document is { } other) InOrder(document, claim, other, problems);
            if (document is Consultation consultation)
                HasResult(site, consultation, problems);
            else if (document is Interpretation)
                HasObject(site, document, policies, problems);
        }
    }

    /// <summary>Whether a document says that it amends or repeals one that was not there yet.</summary>
    public static bool IsBackward(Document acting, Document other) => Day(acting).Day < Day(other).Day;

    /// <summary>The key under which a document claims a link; null: it has none of its own, as the contents of an issue.</summary>
    public static Key? KeyOf(Document document, RelationKind kind) =>
        document.Type.Properties.Links.FirstOrDefault(property => property.Link == kind)?.Key;

    private static void InOrder(Document document, RelationClaim claim, Document other, DiagnosticBag problems)
    {
        var (acting, acted) = claim.Kind switch
        {
            RelationKind.Amends or RelationKind.Repeals => (document, other),
            RelationKind.AmendedBy or RelationKind.RepealedBy => (other, document),
            _ => (document, document),
        };
        if (!IsBackward(acting, acted))
            return;
        problems.Add(TextProblems.Backward(
            document.Place(claim.Target.At),
            KeyOf(document, claim.Kind)!,
            claim.Kind is RelationKind.Amends or RelationKind.AmendedBy ? "修改了" : "废止了",
            acting.Id.Text,
            Day(acting),
            acted.Id.Text,
            Day(acted)));
    }


    private static Identifiers.Moment Day(Document document) => document.Header.Written ?? document.Published;

    private static void HasResult(Site site, Consultation consultation, DiagnosticBag problems)
    {
        if (consultation.Result is not null || consultation.Closes is not { } closes)
            return;
        var days = site.AsOf.DayNumber - closes.Day.DayNumber;
        if (days <= Patience)
            return;
        if (consultation.Header.Claims.Any(static claim => claim.Kind is RelationKind.ResultIn or RelationKind.LedTo))
            return;
        foreach (var related in site.Relations.Of(consultation))
            if (related.Kind is RelationKind.ResultIn or RelationKind.LedTo) return;
        problems.Add(TextProblems.NoResult(consultation.Place(consultation.ClosesAt), closes, days));
    }

    private static void HasObject(Site site, Document interpretation, Lazy<TitleSearch> policies, DiagnosticBag problems)
    {
        // What lies in the wrong folder interprets nothing.
        if (interpretation.Header.IsOfPolicy || interpretation.Header.Claims.Any(static claim => claim.Kind == RelationKind.Interprets))
            return;
        foreach (var related in site.Relations.Of(interpretation))
            if (related.Kind == RelationKind.Interprets) return;
        var place = interpretation.Place(interpretation.Header.Marks.Title);
        problems.Add(TextProblems.NothingInterpreted(place, Named(policies, interpretation.Title)));
    }

    // 《关于做好政府公报工作的通知》解读: the policy whose title has these words.
    private static string? Named(Lazy<TitleSearch> policies, string title)
    {
        var start = title.IndexOf('《', StringComparison.Ordinal) + 1;
        var end = title.LastIndexOf('》');
        if (start == 0 || end <= start)
            return null;
        return policies.Value.Find(title.AsSpan(start, end - start)) is { } named ? named.Header.Number?.Text ?? named.Id.Text : null;
    }
}
