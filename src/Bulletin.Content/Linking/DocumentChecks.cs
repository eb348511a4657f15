using System.Collections.Concurrent;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Documents.Interpretations;
using Bulletin.Content.Documents.Issues;
using Bulletin.Content.Markdown;
using Bulletin.Content.Markdown.Reading;
using Bulletin.Content.Media;
using Bulletin.Content.Sensitive;
using Bulletin.Content.Sources;

namespace Bulletin.Content.Linking;

/// <summary>
/// Checks what a document uses: its attachments, pictures and links. Places within other documents are checked after the last body was
/// read.
/// </summary>
/// <param name="resolver">Follows links.</param>
/// <param name="problems">Receives diagnostics.</param>
/// <param name="findings">Receives barriers to accessibility.</param>
public sealed class DocumentChecks(TargetResolver resolver, DiagnosticBag problems, FindingLog findings)
{
    // In bytes. A photograph for a page has some hundred kilobytes; over a mobile network, five megabytes take half a minute.
    private const long LargestPicture = 5 << 20;

    private readonly OwnAddresses own = resolver.OwnAddresses();

    // In the order of each body, so that the first are reported.
    private readonly ConcurrentQueue<Place> places = [];

    /// <summary>Reports what the front matter of a document uses amiss, and names the files it publishes.</summary>
    public void Header(Document document, Action<SourceFile> publish)
    {
        Attachments(document, publish);
        Picture(document, document.Header.Image, publish);
        Samples(document);
        if (document is Issue issue)
            Picture(document, issue.Cover, publish);
        foreach (var alias in document.Header.Aliases)
        {
            if (OldUrls.Route(alias.Text) is null)
                problems.Add(LinkProblems.BadAlias(document.Place(alias.At), alias.Text));
        }
    }

    /// <summary>Reports what the body of a document uses amiss, and names the files it publishes, pictures apart.</summary>
    public void Body(Document document, BodyFacts facts, Action<SourceFile> publish, Action<SourceFile> show)
    {
        foreach (var problem in facts.Diagnostics)
            if (Concerns(document, facts, problem.Rule.Code)) Add(problem);
        foreach (var link in facts.Links)
        {
            if (link.Kind == LinkKind.External)
            {
                if (own.Missing(link.Target) is { } dead)
                    problems.Add(LinkProblems.DeadOwnAddress(document.Place(link.At), link.Target, dead));
                continue;
            }

            var target = resolver.Follow(document, link, problems);
            if (target.File is { } file)
                publish(file);
            if (link.Fragment.Length > 0 && target.Document is { } other)
                places.Enqueue(new(document, link, other));
        }

        foreach (var picture in facts.Pictures)
        {
            if (resolver.FollowFile(document, picture.Target, document.Place(picture.At), problems).File is not { } file)
                continue;
            if (!FileTypes.IsPicture(file.Path))
            {
                problems.Add(FileProblems.NoPicture(document.Place(picture.At), picture.Target));
                continue;
            }

            if (file.Length > LargestPicture)
                problems.Add(FileProblems.HeavyPicture(document.Place(picture.At), picture.Target, file.Length));
            show(file);
        }
    }

    /// <summary>Reports what is wrong with the body of a document that is not published, as far as its editor needs to know.</summary>
    public void Unpublished(UnpublishedDocument other, BodyFacts facts)
    {
        if (other.Reason == Omission.None)
        {
            // Attachments that could not be read are not missing, and may have what is cleared.
            var certain = facts.Diagnostics.RemoveAll(static problem =>
                problem.Rule == MarkdownProblems.AttachmentsMissingRule || problem.Rule == SensitiveProblems.UnusedRule);
            Body(other.Document, facts with { Diagnostics = certain }, static _ => { }, static _ => { });
            return;
        }

        foreach (var problem in facts.Diagnostics)
        {
            if (other.Reason.WouldRefuse(problem) && Concerns(other.Document, facts, problem.Rule.Code))
                problems.Add(HeaderProblems.WouldRefuse(problem, other.Reason.Reason()));
        }
    }

    /// <summary>Whether a document is an interpretation in pictures, sound or film, which needs the same content as text.</summary>
    public static bool NeedsEquivalent(Document document) => document is Interpretation { Form: "图解" or "音频" or "视频" };

    /// <summary>Reports an interpretation in pictures, sound or film whose body has no text (WCAG 2.2, 1.1.1, 1.2.1).</summary>
    public void Equivalent(Document document, BodyFacts facts)
    {
        if (document is Interpretation interpretation && !facts.HasText)
            Add(LinkProblems.NoText(new(document.Header.Source.Path), interpretation.Form));
    }

    /// <summary>Reports links to places that other documents do not have.</summary>
    public void Places(Func<Document, BodyFacts> factsOf)
    {
        foreach (var (from, link, to) in places)
        {
            if (!factsOf(to).Anchors.Contains(link.Fragment))
                problems.Add(LinkProblems.DeadAnchor(from.Place(link.At), to.Id.Text, link.Fragment));
        }
    }

    private void Add(Diagnostic problem)
    {
        problems.Add(problem);
        findings.AddIfBarrier(problem);
    }

    private sealed record Place(Document From, BodyLink Link, Document To);

    private bool Concerns(Document document, BodyFacts facts, string code) =>
        code == MarkdownProblems.EmptyBodyRule.Code ? document.Type.NeedsBody
        : code == MarkdownProblems.AttachmentsMissingRule.Code ? document.Header.Attachments.IsEmpty
        : code == SensitiveProblems.UnusedRule.Code ? !HasFiles(document, facts)
        : MarkdownProblems.IsTakenOut(code) ? !resolver.Settings.RemovesComments
        : code != MarkdownProblems.PromptRule.Code || !document.Header.IsDraft;

    // What is cleared may stand in a table, an attachment or a picture.
    private static bool HasFiles(Document document, BodyFacts facts) =>
        document is Dataset
        || !document.Header.Attachments.IsEmpty
        || !facts.Pictures.IsEmpty
        || facts.Links.Any(static link => link.Kind == LinkKind.File)
        || (document.Header.Image ?? (document as Issue)?.Cover) is not null;

    private void Attachments(Document document, Action<SourceFile> publish)
    {
        var attachments = document.Header.Attachments;
        var seen = attachments.Length > 1 ? new HashSet<string>(StringComparer.Ordinal) : null;
        foreach (var attachment in attachments)
        {
            // By the file that it leads to: “a.pdf” and “./a.pdf” are one.
            if (Publish(document, attachment, publish) is { } file && seen?.Add(file.Path) == false)
                problems.Add(LinkProblems.RepeatedAttachment(document.Place(attachment.File.At), attachment.File.Text));
        }
    }

    private void Samples(Document document)
    {
        var header = document.Header;
        var isForm = ModelText.IsForm(header.Title);
        Sample(document, header.Marks.Title, header.Title, isForm);
        foreach (var issuer in header.Issuers)
            Sample(document, header.Marks.Issuer, issuer, isForm);
        if (header.Summary is { } summary)
            Sample(document, header.Marks.Title, summary, isForm);
    }

    private void Sample(Document document, Mark at, string value, bool isForm)
    {
        if (SampleText.In(value, isForm) is { } sample)
            problems.Add(MarkdownProblems.SampleText(document.Place(at), sample));
    }

    private void Picture(Document document, Attachment? picture, Action<SourceFile> publish)
    {
        if (picture is null)
            return;
        if (string.IsNullOrWhiteSpace(picture.Title))
            problems.Add(LinkProblems.MissingAlt(document.Place(picture.File.At), picture.File.Text));
        if (Publish(document, picture, publish) is { } file && !FileTypes.IsPicture(file.Path))
            problems.Add(FileProblems.NoPicture(document.Place(picture.File.At), picture.File.Text));
    }

    private SourceFile? Publish(Document document, Attachment attachment, Action<SourceFile> publish)
    {
        if (resolver.FollowFile(document, attachment.File.Text, document.Place(attachment.File.At), problems).File is not { } file)
            return null;
        publish(file);
        return file;
    }
}
