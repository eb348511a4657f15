using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Bulletin.Content.Characters;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Markdown;
using Bulletin.Content.Sources;
using Bulletin.Content.Yaml;

namespace Bulletin.Content.Linking;

/// <summary>The first pass: front matter of every document, in parallel. Steps 2 and 3 of a build.</summary>
/// <param name="tree">The files.</param>
/// <param name="settings">What site.yml demands of a document.</param>
/// <param name="asOf">An explicit as-of date, or null.</param>
/// <param name="withDrafts">Whether drafts are wanted (the preview).</param>
/// <param name="known">What the last build knew of the files.</param>
/// <param name="types">The types of content that there are.</param>
/// <param name="problems">Where mistakes go. Those of a document that is not published are dropped: they concern nobody yet.</param>
public sealed class CatalogueReader(
    SourceTree tree,
    SiteSettings settings,
    DateOnly? asOf,
    bool withDrafts,
    IReadOnlyDictionary<string, SourceRecord> known,
    ImmutableArray<ContentType> types,
    DiagnosticBag problems)
{
    /// <summary>A reader of the built-in types.</summary>
    public CatalogueReader(
        SourceTree tree,
        SiteSettings settings,
        DateOnly? asOf,
        bool withDrafts,
        IReadOnlyDictionary<string, SourceRecord> known,
        DiagnosticBag problems)
        : this(tree, settings, asOf, withDrafts, known, ContentTypes.All, problems)
    {
    }

    /// <summary>The agencies: a name among them is one, whatever stands in it.</summary>
    public IssuerRegister Issuers { get; init; } = IssuerRegister.Empty;

    // What the notice of a withdrawal shows.
    private static readonly KeySet Notice = new(CommonKeys.Withdrawn);

    private static readonly string PolicyFolder = ContentTypes.All.First(static type => type.HasValidity).Folder;

    private readonly SourceRecord?[] records = new SourceRecord?[tree.Documents.Length];
    private readonly object?[] outcomes = new object?[tree.Documents.Length];
    private readonly ConcurrentBag<Reference> pendingAliases = [];
    private readonly ConcurrentBag<UnpublishedDocument> unpublished = [];
    private readonly ConcurrentBag<DocumentNumber> unreadNumbers = [];
    private Dictionary<string, SourceRecord>? byPath;

    /// <summary>What is known of each file now, by path, to be kept for the next build. Files that cannot be read are not there.</summary>
    public IReadOnlyDictionary<string, SourceRecord> Records => byPath ??= ByPath();

    public Catalogue Read()
    {
        Parallel.For(0, records.Length, ReadOne);
        var documents = ImmutableArray.CreateBuilder<Document>(records.Length);
        var omitted = ImmutableArray.CreateBuilder<OmittedDocument>();
        var withdrawn = ImmutableArray.CreateBuilder<Tombstone>();
        var unread = ImmutableHashSet.CreateBuilder<string>();
        for (var i = 0; i < outcomes.Length; i++)
        {
            switch (outcomes[i])
            {
                case Document document:
                    documents.Add(document);
                    break;
                case OmittedDocument other:
                    omitted.Add(other);
                    break;
                case Tombstone tombstone:
                    withdrawn.Add(tombstone);
                    break;
                default:
                    unread.Add(DocumentId.OfFile(tree.Documents[i].Path).Text);
                    break;
            }
        }

        // Files sorted by path are nearly sorted by id: only “a.md” and “a-b.md” change places.
        if (!IsSorted(documents))
            documents.Sort(static (a, b) => a.Id.CompareTo(b.Id));
        var entries = LeaveOutEntries(documents);
        return new(
            documents.DrainToImmutable(),
            omitted.DrainToImmutable(),
            withdrawn.DrainToImmutable(),
            unread.ToImmutable(),
            [.. pendingAliases])
        {
            Entries = entries,
            Unpublished = [.. unpublished],
            UnreadNumbers = [.. unreadNumbers],
            HasUnknown = Array.IndexOf(records, null) >= 0,
        };
    }

    // Only when all are read is the day known that follows from them. The few documents with something to come are read once more.
    private ImmutableArray<OmittedFile> LeaveOutEntries(ImmutableArray<Document>.Builder documents)
    {
        var until = asOf ?? DateOnly.MinValue;
        if (asOf is null)
        {
            var faulty = unpublished.Where(Omissions.IsFaulty).Select(static other => other.Document);
            until = AsOf.Newest(documents.Concat(faulty)).Day;
        }


        var left = ImmutableArray.CreateBuilder<OmittedFile>();
        for (var i = 0; i < documents.Count; i++)
        {
            var (before, path) = (left.Count, documents[i].Header.Source.Path);
            foreach (var entry in documents[i].Entries)
            {
                if (entry.On.Day <= until) continue;
                var what = new OmittedEntry(new(entry.Key.Chinese, entry.Key.English), entry.On.Day, entry.At.Line);
                left.Add(new(path, Omission.EntryToCome) { Entry = what });
                if (entry.Key == CommonKeys.Updated)
                    problems.Add(HeaderProblems.ChangeToCome(documents[i].Place(entry.At), entry.On, until));
            }

            if (left.Count == before) continue;
            var record = Records[path];
            if (Interpret(path, record, record.FrontMatter.Mapping, until, new()) is Document without) documents[i] = without;
        }

        return left.DrainToImmutable();
    }

    private static bool IsSorted(ImmutableArray<Document>.Builder documents)
    {
        for (var i = 1; i < documents.Count; i++)
        {
            if (documents[i - 1].Id.CompareTo(documents[i].Id) > 0)
                return false;
        }

        return true;
    }

    private void ReadOne(int index)
    {
        var file = tree.Documents[index];
        try
        {
            if (Load(file) is not ({ } record, { } frontMatter))
                return;
            records[index] = record;
            outcomes[index] = Interpret(file.Path, record, frontMatter, DateOnly.MaxValue, problems);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(SourceProblems.Unreadable(file.Path, fault));
        }
    }

    private (SourceRecord? Record, YamlMapping? FrontMatter) Load(SourceFile file)
    {
        var last = known.GetValueOrDefault(file.Path);
        if (last is not null && last.Modified == file.Modified && last.Length == file.Length)
            return (last, last.FrontMatter.Mapping);
        if (file.Length > SourceText.MaxLength)
        {
            problems.Add(SourceProblems.TooLarge(new(file.Path), file.Length, SourceText.MaxLength));
            return default;
        }

        var bytes = File.ReadAllBytes(tree.FullPath(file.Path));
        tree.Held.Offer(file, bytes);
        var hash = Sha256.Of(bytes);
        var modified = file.IsFresh ? 0 : file.Modified;
        if (last is not null && last.Hash == hash && last.Length == bytes.Length) return (last.At(modified), last.FrontMatter.Mapping);
        if (!SourceText.TrySplit(bytes, file.Path, problems, out var text))
        {
            KeepNumber(bytes);
            return default;
        }

        var parsed = last?.FrontMatter;
        if (ParsedYaml.Read(ref parsed, text.FrontMatter, file.Path, text.FrontMatterLine, problems) is not { } frontMatter)
        {
            Body(file.Path, bytes, text);
            KeepNumber(bytes);
            return default;
        }

        return (new(bytes.Length, modified, hash, text.BodyOffset, text.BodyLine, parsed!), frontMatter);
    }

    // What others refer to is there, though nobody can read it yet.
    private void KeepNumber(byte[] bytes)
    {
        if (NumberLine.TryFind(bytes, out var number)) unreadNumbers.Add(number);
    }

    // Of a document whose header cannot be read at all: what is an error in its text whatever the header says.
    private void Body(string path, byte[] bytes, SourceText text)
    {
        if (!types.OfFolder(DocumentId.OfFile(path).Folder)!.NeedsBody)
            return;
        var body = BodyParser.Parse(path, Encoding.UTF8.GetString(bytes.AsSpan(text.BodyOffset)), text.BodyLine);
        foreach (var problem in body.Facts.Diagnostics)
        {
            var dependsOnHeader = problem.Rule == MarkdownProblems.PromptRule
                || (settings.RemovesComments && MarkdownProblems.IsTakenOut(problem.Code));
            if (problem.Severity == Severity.Error && !dependsOnHeader)
                problems.Add(problem);
        }
    }

    private object? Interpret(string path, SourceRecord record, YamlMapping frontMatter, DateOnly until, DiagnosticBag reported)
    {
        var id = DocumentId.OfFile(path);
        var type = types.OfFolder(id.Folder)!;
        var own = new DiagnosticBag();
        var fields = new FieldReader(frontMatter, type.Keys, path, own);
        var header = HeaderReader.Read(fields, type, id, new(path, record.Hash, record.BodyLine, record.BodyOffset), until, Issuers);
        if (header.Withdrawn is { } withdrawal && !header.IsDraft)
        {
            // Of all its keys only these reach the notice.
            var entries = frontMatter.Entries.RemoveAll(static one => Notice.IndexOf(OddCharacters.Identity(one.Key)) < 0);
            var shown = new YamlMapping(entries, frontMatter.At);
            var notice = new DiagnosticBag();
            _ = HeaderReader.Withdrawal(new(shown, Notice, path, notice));
            SensitiveHeader.Report(shown, header, notice.Add);
            reported.AddRange(notice);
            foreach (var problem in own.Sorted().Except(notice.Sorted()))
                if (FieldProblems.IsOfShape(problem.Rule)) reported.Add(OmissionProblems.Mistake(problem, Omissions.Withdrawn));
            return new Tombstone(id, withdrawal, new(path, 1, 1), header.Number, header.Aliases);
        }

        // A missing attribute is a mistake, except in a draft: that is not finished and never published.
        var omission = header.Disclosure is null && !header.IsDraft ? Omission.None : Omissions.Of(header, settings, asOf, withDrafts);
        // A review that was typed but cannot be read is a mistake, not a missing review.
        var isMistyped = own.HasErrors
            && (omission == Omission.NotReviewed
                ? fields.Has(CommonKeys.Reviewed)
                : omission == Omission.NotSecrecyReviewed && fields.Has(CommonKeys.SecrecyReviewed));
        if (omission != Omission.None && !isMistyped)
        {
            if (omission.IsToCome())
                KeepAliases(header);
            LookAhead(fields, type, header, omission, frontMatter);
            reported.AddRange(Said(own, omission));
            return new OmittedDocument(id, header.Number, path, omission);
        }

        // Only the preview shows what may not be published yet, and says so wherever the title stands.
        if (header.IsDraft)
            header = header with { Title = $"【草稿】{header.Title}" };
        else if (Omissions.Of(header, settings, asOf, withDrafts: false) != Omission.None)
            header = header with { Title = $"【未审核】{header.Title}" };
        var document = type.Read(fields, header);
        if (!own.HasErrors && !type.HasValidity && type.IsListed && header.IsOfPolicy)
            own.Add(AsideProblems.LooksLikePolicy(fields.Place(CommonKeys.Status), type.FolderName, PolicyFolder));
        SensitiveHeader.Report(frontMatter, header, own.Add);
        if (own.IsEmpty)
            return document;
        reported.AddRange(own);
        if (!own.HasErrors)
            return document;
        KeepAliases(header);
        unpublished.Add(new(document, Omission.None));
        return null;
    }

    // Whoever checks a document before its review hears what would refuse it, and no build fails for it.
    private void LookAhead(FieldReader fields, ContentType type, DocumentHeader header, Omission omission, YamlMapping frontMatter)
    {
        if (!omission.MayPass()) return;
        var document = type.Read(fields, header);
        SensitiveHeader.Report(frontMatter, document.Header, fields.Problems.Add);
        unpublished.Add(new(document, omission));
    }

    private static IEnumerable<Diagnostic> Said(DiagnosticBag own, Omission omission)
    {
        foreach (var problem in own.Sorted())
        {
            // Of what is never published no value is repeated.
            if (omission.MayPass() ? FieldProblems.IsOfShape(problem.Rule) : problem.Rule == FieldProblems.UnknownKeyRule)
                yield return omission is Omission.NotReviewed or Omission.NotSecrecyReviewed && SeemsReview(problem)
                    ? OmissionProblems.LostReview(problem, omission.Reason())
                    : OmissionProblems.Mistake(problem, omission.Reason());
            else if (omission.MayPass() && omission.WouldRefuse(problem))
                yield return HeaderProblems.WouldRefuse(problem, omission.Reason());
        }
    }

    private static bool SeemsReview(Diagnostic problem) =>
        problem.Rule == FieldProblems.UnknownKeyRule
        && (problem.Message.Chinese.Contains('审', StringComparison.Ordinal)
            || problem.Message.English.Contains("review", StringComparison.OrdinalIgnoreCase));

    private void KeepAliases(DocumentHeader header)
    {
        foreach (var alias in header.Aliases)
            pendingAliases.Add(alias);
    }

    private Dictionary<string, SourceRecord> ByPath()
    {
        var found = new Dictionary<string, SourceRecord>(records.Length, StringComparer.Ordinal);
        for (var i = 0; i < records.Length; i++)
        {
            if (records[i] is { } record)
                found.Add(tree.Documents[i].Path, record);
        }

        return found;
    }
}
