using System.Buffers;
using System.Collections.Immutable;
using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Sensitive;
using Keys = Bulletin.Content.Documents.CommonKeys;

namespace Bulletin.Content.Documents;

/// <summary>Reads what every document has from its front matter.</summary>
public static class HeaderReader
{
    /// <summary>What is published or changed more days after its review has a mistyped date, or needs another review.</summary>
    internal const int LongestWait = 183;

    private static readonly SearchValues<char> Separators = SearchValues.Create("、，；,;");

    private static readonly Key CorrectionText = Keys.Corrections.Children[1];
    private static readonly Key WithdrawalReason = Keys.Withdrawn.Children[1];
    private static readonly Key ClearedText = Keys.Cleared.Children[0];
    private static readonly Key AttachmentFile = Keys.Attachments.Children[0];
    private static readonly Key AttachmentTitle = Keys.Attachments.Children[1];

    /// <param name="fields">The front matter.</param>
    /// <param name="type">The type of the document, which knows what names other documents.</param>
    /// <param name="id">Its id.</param>
    /// <param name="source">Where it was read.</param>
    /// <param name="until">The last day of what is wanted: corrections, updates and changes that are dated later are left out.</param>
    public static DocumentHeader Read(FieldReader fields, ContentType type, DocumentId id, DocumentSource source, DateOnly until) =>
        Read(fields, type, id, source, until, IssuerRegister.Empty);

    /// <param name="fields">The front matter.</param>
    /// <param name="type">The type of the document, which knows what names other documents.</param>
    /// <param name="id">Its id.</param>
    /// <param name="source">Where it was read.</param>
    /// <param name="until">The last day of what is wanted: corrections, updates and changes that are dated later are left out.</param>
    /// <param name="issuers">The agencies: a name among them is one, whatever stands in it.</param>
    public static DocumentHeader Read(
        FieldReader fields,
        ContentType type,
        DocumentId id,
        DocumentSource source,
        DateOnly until,
        IssuerRegister issuers)
    {
        var category = Classified(fields, out var second);
        var written = fields.Date(Keys.Written);
        var published = fields.Date(Keys.Published);
        var updated = fields.Date(Keys.Updated);
        var effective = fields.Date(Keys.Effective);
        var expires = fields.Date(Keys.Expires);
        var reviewed = EntryReader.Review(fields, Keys.Reviewed);
        DateChecks.InOrder(fields, Keys.Written, written, Keys.Published, published);
        DateChecks.InOrder(fields, Keys.Published, published, Keys.Updated, updated);
        DateChecks.InOrder(fields, Keys.Effective, effective, Keys.Expires, expires);
        if (effective is null) DateChecks.InOrder(fields, Keys.Written, written, Keys.Expires, expires);
        var text = written ?? published ?? default;
        DateChecks.Likely(fields, Keys.Written, written);
        DateChecks.Likely(fields, Keys.Published, published);
        DateChecks.Likely(fields, Keys.Effective, effective, text);
        DateChecks.Likely(fields, Keys.Expires, expires, text, DateChecks.Lifetime);
        if (published is { } day && reviewed is { On: var review } && day.Day.DayNumber - review.Day.DayNumber > LongestWait)
            fields.Problems.Add(HeaderProblems.LongAfterReview(fields.Place(Keys.Published), day, review));
        var isDraft = fields.Flag(Keys.Draft);
        return new DocumentHeader
        {
            Id = id,
            Source = source,
            Title = TitleOf(fields, isDraft),
            Issuers = Agencies(fields, issuers, isDraft),
            Number = Numbered(fields),
            Index = Indexed(fields),
            Written = written,
            Published = published ?? default,
            Updated = updated?.Day <= until ? updated : null,
            Until = until,
            Effective = effective,
            Expires = expires,
            Category = category,
            SubCategory = second,
            Topics = Terms(fields),
            Declared = fields.Choice(Keys.Status) is { } status ? (Validity)(status + 1) : Validity.None,
            Claims = Claims(fields, type),
            Issue = InIssue(fields),
            Corrections = EntryReader.Texts(fields, Keys.Corrections, CorrectionText, until),
            Disclosure = (Disclosure?)fields.Choice(Keys.Disclosure),
            Reviewed = reviewed,
            SecrecyReviewed = EntryReader.Review(fields, Keys.SecrecyReviewed),
            Cleared = Cleared(fields),
            Withdrawn = Withdrawal(fields),
            IsDraft = isDraft,
            SourceName = fields.Text(Keys.Source),
            Author = fields.Text(Keys.Author),
            Summary = fields.Text(Keys.Summary),
            PlainSummary = fields.Text(Keys.PlainSummary),
            Attachments = fields.Has(Keys.Attachments) ? [.. fields.Records(Keys.Attachments).Select(Attachment).OfType<Attachment>()] : [],
            Image = Attachment(fields.Record(Keys.Image)),
            Aliases = fields.References(Keys.Aliases),
            Marks = new(
                fields.At(Keys.Title),
                fields.At(Keys.Issuer),
                fields.At(Keys.Number),
                fields.At(Keys.Index),
                fields.At(Keys.Published),
                fields.At(Keys.Updated),
                fields.At(Keys.Status),
                fields.At(Keys.Issue),
                fields.At(Keys.Effective),
                fields.At(Keys.Expires)),
        };
    }

    /// <summary>The header with more links claimed; the header itself when there are none.</summary>
    public static DocumentHeader Claiming(this DocumentHeader header, RelationKind kind, ImmutableArray<Reference> targets) =>
        targets.IsEmpty
            ? header
            : header with { Claims = [.. header.Claims, .. targets.Select(target => new RelationClaim(kind, target))] };

    /// <summary>The day and the reason of a withdrawal; null when there is none or when it cannot be read, which is reported.</summary>
    internal static DatedText? Withdrawal(FieldReader fields) =>
        fields.Record(Keys.Withdrawn) is { } withdrawn ? EntryReader.Text(withdrawn, WithdrawalReason) : null;

    /// <summary>A file with its title; both its keys are read by name, so it serves pictures and covers too.</summary>
    internal static Attachment? Attachment(FieldReader? fields)
    {
        if (fields?.Text(AttachmentFile) is not { Length: > 0 } file) return null;
        return new(new(file, fields.At(AttachmentFile)), fields.Text(AttachmentTitle) ?? fields.Text(Keys.Image.Children[1]));
    }

    private static Clearances Cleared(FieldReader fields)
    {
        if (!fields.Has(Keys.Cleared)) return Clearances.None;
        var cleared = ImmutableArray.CreateBuilder<Clearance>();
        foreach (var record in fields.Records(Keys.Cleared))
            if (record.Text(ClearedText) is { } text) cleared.Add(new(text, record.At(ClearedText)));
        return new(cleared.DrainToImmutable());
    }

    private static string TitleOf(FieldReader fields, bool isDraft)
    {
        var title = fields.Text(Keys.Title) ?? "";
        if (title == Prompts.Title && !isDraft) fields.Problems.Add(HeaderProblems.Prompt(fields.Place(Keys.Title), Keys.Title, title));
        return title;
    }

    // Several that were typed as one text are parted, unless it is the name of one.
    private static ImmutableArray<string> Agencies(FieldReader fields, IssuerRegister issuers, bool isDraft)
    {
        var typed = fields.Texts(Keys.Issuer);
        ImmutableArray<string>.Builder? names = null;
        for (var i = 0; i < typed.Length; i++)
        {
            var name = typed[i];
            if (name == Prompts.Issuer && !isDraft)
                fields.Problems.Add(HeaderProblems.Prompt(fields.Place(Keys.Issuer), Keys.Issuer, name));
            var parts = issuers.Has(name) ? [] : JoinedValue.Parts(name, Joining.Agencies);
            if (parts.Count == 0 && !issuers.Has(name)) Whole(fields, Keys.Issuer, name);
            if (parts.Count > 0 && names is null)
            {
                names = ImmutableArray.CreateBuilder<string>(typed.Length + parts.Count);
                names.AddRange(typed, i);
            }

            if (parts.Count == 0) names?.Add(name);
            foreach (var (part, _) in parts) names!.Add(part);
        }

        return names?.DrainToImmutable() ?? typed;
    }

    private static ImmutableArray<string> Terms(FieldReader fields)
    {
        var terms = fields.Texts(Keys.Topics);
        foreach (var term in terms) Whole(fields, Keys.Topics, term);
        return terms;
    }

    // Several that cannot be parted for certain.
    private static void Whole(FieldReader fields, Key key, string name)
    {
        var at = name.AsSpan().IndexOfAny(Separators);
        if (at > 0 && at < name.Length - 1 && JoinedValue.HasMark(name))
            fields.Problems.Add(HeaderProblems.SeveralInOne(fields.Place(key), key, name, name[at]));
    }

    private static DocumentNumber? Numbered(FieldReader fields)
    {
        if (fields.Text(Keys.Number) is not { Length: > 0 } text) return null;
        // Without 号 it is known to all that refer to it.
        var isCut = DocumentNumber.TryParseCut(text, out var number);
        if (!isCut && !DocumentNumber.TryParse(text, out number))
        {
            fields.Problems.Add(HeaderProblems.OddNumber(fields.Place(Keys.Number), text));
            return DocumentNumber.Verbatim(text);
        }

        if (isCut || !number.IsCanonical) fields.Problems.Add(HeaderProblems.NumberNotCanonical(fields.Place(Keys.Number), text, number));
        return number;
    }

    private static IndexNumber? Indexed(FieldReader fields)
    {
        if (fields.Text(Keys.Index) is not { Length: > 0 } text) return null;
        if (IndexNumber.TryParse(text, out var index)) return index;
        fields.Problems.Add(HeaderProblems.BadIndexNumber(fields.Place(Keys.Index), text));
        return null;
    }

    private static SubjectCategory? Classified(FieldReader fields, out string? second)
    {
        second = null;
        if (fields.Text(Keys.Category) is not { Length: > 0 } text) return null;
        if (SubjectCategory.TryParse(text, out var category, out second)) return category;
        fields.Problems.Add(HeaderProblems.UnknownCategory(fields.Place(Keys.Category), text));
        return null;
    }

    private static IssueNumber? InIssue(FieldReader fields)
    {
        if (fields.Text(Keys.Issue) is not { Length: > 0 } text) return null;
        if (IssueNumber.TryParse(text, out var issue)) return issue;
        fields.Problems.Add(HeaderProblems.BadIssueNumber(fields.Place(Keys.Issue), text));
        return null;
    }

    private static ImmutableArray<RelationClaim> Claims(FieldReader fields, ContentType type)
    {
        ImmutableArray<RelationClaim>.Builder? claims = null;
        foreach (var property in type.Properties.Links)
        {
            if (property is not { Key: { } key, Link: { } kind } || !fields.Has(key)) continue;
            claims ??= ImmutableArray.CreateBuilder<RelationClaim>();
            foreach (var target in fields.References(key)) claims.Add(new(kind, target));
        }

        return claims?.DrainToImmutable() ?? [];
    }
}
