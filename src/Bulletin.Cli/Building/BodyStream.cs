using System.Collections.Concurrent;
using System.Text;
using Bulletin.Content;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Exporting;
using Bulletin.Content.Linking;
using Bulletin.Content.Markdown;
using Bulletin.Content.Sources;

namespace Bulletin.Cli.Building;

/// <summary>The second pass: every body is parsed at most once, gives its facts, is rendered by every exporter and released. Step 6 of a build.</summary>
public sealed class BodyStream(Site site, SourceTree tree, IReadOnlyDictionary<string, SourceRecord> records, DiagnosticBag problems) : IBodyFacts
{
    private static readonly BodyFacts None = new("", [], [], [], [], []);

    private readonly ConcurrentDictionary<string, bool> shown = new(StringComparer.Ordinal);

    public TargetResolver Targets { get; } = new(site, tree);

    private Site Site => site;

    private SourceTree Tree => tree;

    /// <param name="exporters">What is made of each document.</param>
    /// <param name="sink">Takes what they make.</param>
    /// <param name="changed">The source files whose pages must be made; null: all.</param>
    /// <param name="done">Told after each document.</param>
    /// <param name="parallel">How many at once, and how to stop.</param>
    public void Run(IReadOnlyList<IExporter> exporters, IArtifactSink sink, IReadOnlySet<string>? changed, Action? done, ParallelOptions parallel)
    {
        var checks = new DocumentChecks(Targets, problems);
        Parallel.ForEach(site.Documents, parallel, document =>
        {
            var view = new View(this, document, records[document.Header.Source.Path]);
            One(view, checks, exporters, changed is null || changed.Contains(document.Header.Source.Path), sink);
            done?.Invoke();
        });
        checks.Places(Of);
    }

    // What could not be read was reported, and nothing will be published: no facts will do.
    public BodyFacts Of(Document document)
    {
        var record = records[document.Header.Source.Path];
        return record.Facts.IsEmpty ? None : new View(this, document, record).Facts;
    }

    private void One(View view, DocumentChecks checks, IReadOnlyList<IExporter> all, bool isChanged, IArtifactSink sink)
    {
        try
        {
            Action<SourceFile> publish = file => sink.Copy(new(file.Path[(SourceTree.Folder.Length + 1)..]), file);
            checks.Header(view.Document, publish);
            view.Learn();
            checks.Equivalent(view);
            if (view.Record.HasOutlook) checks.Body(view.Document, view.Facts, publish, file =>
            {
                publish(file);
                if (!shown.TryAdd(file.Path, true)) return;
                foreach (var exporter in all) exporter.Picture(file, sink);
            });
            if (!isChanged) return;
            foreach (var exporter in all) exporter.Body(view, sink);
        }
        catch (SourceChangedException)
        {
            problems.Add(SourceProblems.Changed(view.Document.Header.Source.Path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(SourceProblems.Unreadable(view.Document.Header.Source.Path, fault));
        }
    }

    private sealed class SourceChangedException : Exception;

    private sealed class View(BodyStream stream, Document document, SourceRecord record) : DocumentView(stream.Site, document, stream.Targets)
    {
        private ParsedBody? body;
        private BodyFacts? facts;

        public SourceRecord Record => record;

        public override ParsedBody Body => body ??= Parse();

        public override BodyFacts Facts => facts ??= body?.Facts ?? (record.Facts.IsEmpty ? Body.Facts : Decode(record.Facts));

        public override bool HasTargets => record.HasOutlook;

        public override Sha256 BodyKey => record.HasOutlook ? TargetsKey.Of(Document, record.Hash, Facts, Targets) : record.Hash;

        /// <summary>Makes sure that the facts are known and kept for the next build.</summary>
        public void Learn()
        {
            if (!record.Facts.IsEmpty) return;
            var learnt = Facts;
            record.HasOutlook = learnt.Links.Length + learnt.Pictures.Length + learnt.Diagnostics.Length > 0;
            using var memory = new MemoryStream(512);
            using (var writer = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true)) BodyFactsFormat.Write(writer, learnt);
            record.Facts = memory.ToArray();
        }

        private ParsedBody Parse()
        {
            var source = Document.Header.Source;
            var bytes = File.ReadAllBytes(stream.Tree.FullPath(source.Path));
            if (bytes.Length != record.Length || Sha256.Of(bytes) != source.Hash) throw new SourceChangedException();
            return BodyParser.Parse(source.Path, Encoding.UTF8.GetString(bytes.AsSpan(source.BodyOffset)), source.BodyLine);
        }

        private static BodyFacts Decode(ReadOnlyMemory<byte> bytes)
        {
            System.Runtime.InteropServices.MemoryMarshal.TryGetArray(bytes, out var segment);
            using var reader = new BinaryReader(new MemoryStream(segment.Array!, segment.Offset, segment.Count), Encoding.UTF8);
            return BodyFactsFormat.Read(reader);
        }
    }
}
