using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Sensitive;

namespace Bulletin.Content.Documents;

/// <summary>
/// One document as its front matter describes it; the types of content derive from it. The body is read later, when it is streamed.
/// </summary>
public abstract class Document(DocumentHeader header)
{
    public DocumentHeader Header { get; } = header;

    public abstract ContentType Type { get; }

    public DocumentId Id => Header.Id;

    public string Title => Header.Title;

    /// <summary>As other texts name it: 《标题》（发文字号）.</summary>
    public string Quoted => Header.Number?.Text is { } number ? $"《{Title}》（{number}）" : $"《{Title}》";

    /// <summary>What tells it from others of its title: its 发文字号, or else the day of its publication.</summary>
    public string Distinction => Header.Number?.Text ?? new Moment(Published.Day).ToChinese();

    public Moment Published => Header.Published;

    /// <summary>
    /// The newest of 发布日期, 更新日期 and the days of corrections and updates: what feeds and the sitemap call last modified.
    /// </summary>
    public Moment LastModified => Later(Later(Later(Published, Header.Updated), LastCorrection?.On), LastUpdate?.On);

    /// <summary>The newest correction, in whatever order they stand; null when there is none.</summary>
    public DatedText? LastCorrection => Newest(Header.Corrections);

    /// <summary>The newest of what its type adds from day to day (进展); null when there is none.</summary>
    public virtual DatedText? LastUpdate => null;

    /// <summary>
    /// What it says beside its publication, each on a day of its own: that it was changed, corrections, what its type adds. None reaches
    /// readers before its day.
    /// </summary>
    public virtual IEnumerable<DatedEntry> Entries
    {
        get
        {
            if (Header.Updated is { } updated) yield return new(CommonKeys.Updated, updated, Header.Marks.Updated);
            foreach (var correction in Header.Corrections) yield return new(CommonKeys.Corrections, correction.On, correction.At);
        }
    }

    public Location Place(Mark mark) => new(Header.Source.Path, mark);

    protected static DatedText? Newest(ImmutableArray<DatedText> texts)
    {
        DatedText? newest = null;
        foreach (var text in texts)
            if (newest is null || text.On.CompareTo(newest.On) >= 0) newest = text;
        return newest;
    }

    private static Moment Later(Moment one, Moment? other) => other is { } moment && moment.CompareTo(one) > 0 ? moment : one;
}

/// <summary>The file a document was read from.</summary>
/// <param name="Path">Below the site folder, with <c>/</c>: <c>content/policies/2024/3.md</c>.</param>
/// <param name="Hash">SHA-256 of the whole file.</param>
/// <param name="BodyLine">The line on which the body begins, from 1.</param>
/// <param name="BodyOffset">The byte at which the body begins.</param>
public sealed record DocumentSource(string Path, Sha256 Hash, int BodyLine, int BodyOffset);

/// <summary>What every document has. Absent values are null or empty.</summary>
public sealed record DocumentHeader
{
    public required DocumentId Id { get; init; }

    public required DocumentSource Source { get; init; }

    public required string Title { get; init; }

    public ImmutableArray<string> Issuers { get; init; } = [];

    public DocumentNumber? Number { get; init; }

    public IndexNumber? Index { get; init; }

    public Moment? Written { get; init; }

    public Moment Published { get; init; }

    public Moment? Updated { get; init; }

    public Moment? Effective { get; init; }

    public Moment? Expires { get; init; }

    public SubjectCategory? Category { get; init; }

    /// <summary>The second level of the category, or null.</summary>
    public string? SubCategory { get; init; }

    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>有效性 as declared; <c>Site</c> derives what holds on the as-of date.</summary>
    public Validity Declared { get; init; }

    /// <summary>Whether it has what only policies have; elsewhere it lies in the wrong folder.</summary>
    public bool IsOfPolicy => Number is not null && Declared != Validity.None;

    public ImmutableArray<RelationClaim> Claims { get; init; } = [];

    public IssueNumber? Issue { get; init; }

    public ImmutableArray<DatedText> Corrections { get; init; } = [];

    public Disclosure? Disclosure { get; init; }

    /// <summary>发布审核; null: nobody has reviewed it.</summary>
    public Review? Reviewed { get; init; }

    /// <summary>保密审查; null: there was none.</summary>
    public Review? SecrecyReviewed { get; init; }

    /// <summary>The last day of what it says: corrections, updates and changes that are dated later were left out.</summary>
    public DateOnly Until { get; init; } = DateOnly.MaxValue;

    /// <summary>What it may hold although it looks sensitive.</summary>
    public Clearances Cleared { get; init; } = Clearances.None;

    public DatedText? Withdrawn { get; init; }

    public bool IsDraft { get; init; }

    public string? SourceName { get; init; }

    public string? Author { get; init; }

    public string? Summary { get; init; }

    /// <summary>What it says in plain words (WCAG 2.2, 3.1.5), or null.</summary>
    public string? PlainSummary { get; init; }

    public ImmutableArray<Attachment> Attachments { get; init; } = [];

    public Attachment? Image { get; init; }

    public ImmutableArray<Reference> Aliases { get; init; } = [];

    /// <summary>Where values stand that checks speak of after all documents are read.</summary>
    public HeaderMarks Marks { get; init; }
}

public readonly record struct HeaderMarks(
    Mark Title,
    Mark Issuer,
    Mark Number,
    Mark Index,
    Mark Published,
    Mark Updated,
    Mark Status,
    Mark Issue,
    Mark Effective,
    Mark Expires);

/// <summary>That somebody reviewed a document before it was published. Who it was stays in the file.</summary>
/// <param name="On">The day.</param>
/// <param name="Digest">The digest of what was reviewed (<c>bulletin review</c>); null: nothing ties the review to a text.</param>
/// <param name="At">Where it stands.</param>
public sealed record Review(Moment On, string? Digest, Mark At);

/// <summary>Something in a document that has a day of its own.</summary>
/// <param name="Key">The key under which it stands.</param>
/// <param name="On">The day.</param>
/// <param name="At">Where it stands.</param>
public readonly record struct DatedEntry(Key Key, Moment On, Mark At);

/// <summary>Something that was said or done on a day: a correction, a withdrawal, an update.</summary>
public sealed record DatedText(Moment On, string What)
{
    /// <summary>Where its day stands.</summary>
    public Mark At { get; init; }

    /// <summary>Writes it as a line of plain text: 更正（2024年3月8日）：….</summary>
    public void Write(TextWriter output, string label)
    {
        output.Write(label);
        output.Write('（');
        output.Write(On.ToChinese());
        output.Write("）：");
        output.WriteLine(What);
    }
}

/// <summary>A file beside the document. <paramref name="Title"/>: the name to show, or the alternative text of a picture.</summary>
public sealed record Attachment(Reference File, string? Title);
