using System.Collections.Concurrent;
using System.Collections.Immutable;
using Bulletin.Build.Artifacts;
using Bulletin.Build.Parts;
using Bulletin.Content;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Linking;
using Bulletin.Content.Markdown;
using Bulletin.Content.PlainText;
using Bulletin.Content.Sources;

namespace Bulletin.Build;

/// <summary>
/// The second pass: every body is parsed at most once, gives its facts, is given to every part and released. Step 6 of a build.
/// </summary>
internal sealed class BodyStream(LinkedSite linked, DocumentText texts, DiagnosticBag problems) : IStreamedBodies
{
    private static readonly BodyFacts None = new("", [], [], [], [], []);

    private readonly PublishedFiles published = new();
    private readonly ConcurrentDictionary<string, SourceFile> pictures = new(StringComparer.Ordinal);
    private readonly TargetResolver targets = new(linked.Site, linked.Tree);
    private readonly DigestCheck digests = new(linked, problems);

    private readonly StatementChecks statements = new(linked.Site, problems);

    public FindingLog Findings { get; } = new();

    /// <summary>The pictures within bodies that are published, sorted by path; once all bodies were streamed.</summary>
    public ImmutableArray<SourceFile> Pictures => [.. pictures.Values.OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <param name="parts">What is made of each document, and where it goes.</param>
    /// <param name="media">Takes the pictures and attachments that documents name.</param>
    /// <param name="changed">The source files whose body is given to the parts; null: all.</param>
    /// <param name="done">Called after each document.</param>
    /// <param name="parallel">How many at once, and how to stop.</param>
    public void Run(
        IReadOnlyList<(IBuildPart Part, IArtifactSink Sink)> parts,
        IArtifactSink media,
        IReadOnlySet<string>? changed,
        Action done,
        ParallelOptions parallel)
    {
        var checks = new DocumentChecks(targets, problems, Findings);
        Parallel.ForEach(linked.Site.Documents, parallel, document =>
        {
            var path = document.Header.Source.Path;
            var view = new StreamedDocument(linked, document, linked.Records[path], targets, texts);
            try
            {
                Check(view, checks);
                if (changed is null || changed.Contains(path))
                {
                    foreach (var (part, sink) in parts) part.AddBody(view, sink);
                }
            }
            catch (UnreadableSourceException fault)
            {
                problems.Add(fault.Diagnostic);
            }

            done();
        });
        Parallel.ForEach(linked.Catalogue.Unpublished, parallel, other => Look(other, checks));
        checks.Places(FactsOf);
        new UnusedFiles(linked, problems).Report(published.Has);
        new CopyCheck(linked.Site, LedeOf, BodyOf).Check(problems);
        Parallel.ForEach(published.All(), parallel, media.Add);
    }

    // What could not be read was reported, and nothing will be published: no facts will do.
    public BodyFacts FactsOf(Document document)
    {
        var record = linked.Records[document.Header.Source.Path];
        return record.Facts.IsEmpty ? None : StreamedDocument.Decode(record.Facts);
    }

    public string LedeOf(Document document) => StreamedDocument.LedeOf(linked.Records[document.Header.Source.Path].Facts);

    // A file that cannot be read any more is reported where it is read for its pages.
    private Sha256? BodyOf(Document document)
    {
        var source = document.Header.Source;
        var record = linked.Records[source.Path];
        if (record.Body != default) return record.Body;
        try
        {
            var bytes = new StreamedDocument(linked, document, record, targets, texts).ReadSource();
            return record.Body = Sha256.Of(bytes.AsSpan(source.BodyOffset).Trim(" \t\r\n"u8));
        }
        catch (UnreadableSourceException)
        {
            return null;
        }
    }

    private void Look(UnpublishedDocument other, DocumentChecks checks)
    {
        var view = new StreamedDocument(linked, other.Document, linked.Records[other.Document.Header.Source.Path], targets, texts);
        try
        {
            view.Learn();
            if (view.Record.HasOutlook) checks.Unpublished(other, view.Facts);
        }
        catch (UnreadableSourceException)
        {
            // It is read again by the next build; this one does without it.
        }
    }

    private void Check(StreamedDocument view, DocumentChecks checks)
    {
        void Publish(SourceFile file) => published.Add(file, view.Document);

        checks.Header(view.Document, Publish);
        view.Learn();
        digests.Check(view);
        if (DocumentChecks.NeedsEquivalent(view.Document)) checks.Equivalent(view.Document, view.Facts);
        statements.Check(view.Document, view.Record.HasOutlook ? view.Facts.Statements : []);
        if (!view.Record.HasOutlook) return;
        checks.Body(view.Document, view.Facts, Publish, picture =>
        {
            Publish(picture);
            pictures.TryAdd(picture.Path, picture);
        });
    }
}
