using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;

namespace Bulletin.Content.Linking;

/// <summary>Derives 有效性 on the as-of date from what is declared, the dates and the repeals, and reports what does not fit.</summary>
/// <param name="relations">The relations of all documents.</param>
/// <param name="asOf">The day.</param>
/// <param name="isOfThePast">Whether the site may be built as it was on an earlier day, before what is declared today came true.</param>
/// <param name="problems">Receives diagnostics.</param>
public sealed class ValidityJudge(Relations relations, DateOnly asOf, bool isOfThePast, DiagnosticBag problems)
{
    public Dictionary<Document, Validity> Judge(IEnumerable<Document> documents)
    {
        var validities = new Dictionary<Document, Validity>(ReferenceEqualityComparer.Instance);
        foreach (var document in documents)
        {
            if (document.Type.HasValidity || document.Header.Declared != Validity.None)
                validities.Add(document, Judge(document));
        }

        return validities;
    }

    private Validity Judge(Document document)
    {
        var header = document.Header;
        var place = document.Place(header.Marks.Status);
        var declared = header.Declared == Validity.None ? Validity.InForce : header.Declared;
        if (declared == Validity.Repealed)
        {
            if (!relations.Of(document).Any(static related => related.Kind == RelationKind.RepealedBy))
                problems.Add(LinkProblems.RepealedByNobody(place));
            return declared;
        }

        foreach (var repealer in relations.Of(document, RelationKind.RepealedBy))
        {
            if (!IsInEffect(repealer) || RelationChecks.IsBackward(repealer, document))
                continue;
            problems.Add(LinkProblems.InForceYetRepealed(place, declared.ToChinese(), repealer.Id.Text));
            return Validity.Repealed;
        }

        return Dated(document, declared, place);
    }

    private Validity Dated(Document document, Validity declared, Location place)
    {
        var header = document.Header;
        if (declared == Validity.Expired)
        {
            // Shown as declared: what is called expired too early does less harm than what is called in force.
            if (!isOfThePast && header.Expires is { } last && last.Day >= asOf)
                problems.Add(LinkProblems.ExpiredBefore(place, last, asOf));
            return declared;
        }

        if (header.Expires is { } end && end.Day < asOf)
        {
            return Report(
                Validity.Expired,
                new($"它的有效期至 {end}，基准日期为 {asOf:yyyy-MM-dd}", $"it was in force until {end}, and the as-of date is {asOf:yyyy-MM-dd}"));
        }

        if (header.Effective is { } start && start.Day > asOf)
        {
            return Report(
                Validity.NotYetEffective,
                new(
                    $"它在 {start} 才施行，基准日期为 {asOf:yyyy-MM-dd}",
                    $"it enters into force on {start}, and the as-of date is {asOf:yyyy-MM-dd}"));
        }

        var amended = relations.Of(document, RelationKind.AmendedBy)
            .Any(other => IsInEffect(other) && !RelationChecks.IsBackward(other, document));
        if (declared == Validity.NotYetEffective)
        {
            // With a date, time itself brings a document into force, and nobody has to edit the file.
            return header.Effective is null ? declared : amended ? Validity.Amended : Validity.InForce;
        }

        return declared == Validity.InForce && amended
            ? Report(Validity.Amended, new("有已施行的文件修改了它", "a document in force amends it"))
            : declared;

        Validity Report(Validity derived, Wording because)
        {
            if (derived != declared)
                problems.Add(LinkProblems.Status(place, declared.ToChinese(), derived.ToChinese(), because));
            return derived;
        }
    }

    private bool IsInEffect(Document document) => (document.Header.Effective ?? document.Published).Day <= asOf;
}
