using Bulletin.Build.Caches;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Fields;
using Bulletin.Content.Inputs;
using Bulletin.Content.Linking;
using Bulletin.Content.Sources;

namespace Bulletin.Build;

/// <summary>
/// Compares what is to be published with the digests of its reviews. A document without one costs nothing; of one with a digest, the body
/// and the files are read only when one of them has changed since the last build.
/// </summary>
internal sealed class DigestCheck(LinkedSite linked, DiagnosticBag problems)
{
    /// <exception cref="UnreadableSourceException">The file cannot be read, or is not the one that was read before.</exception>
    public void Check(StreamedDocument view)
    {
        var header = view.Document.Header;
        if (header.Reviewed?.Digest is null && header.SecrecyReviewed?.Digest is null) return;
        try
        {
            var digest = DigestOf(view);
            Compare(view.Document, CommonKeys.Reviewed, header.Reviewed, digest);
            Compare(view.Document, CommonKeys.SecrecyReviewed, header.SecrecyReviewed, digest);
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or (IOException and not DamagedCacheException))
        {
            problems.Add(SourceProblems.Unreadable(header.Source.Path, fault));
        }
    }

    private string DigestOf(StreamedDocument view)
    {
        var record = view.Record;
        var files = ReviewDigest.Files(linked.Tree, view.Document, view.Facts);
        using var key = new KeyBuilder();
        key.Add(record.Hash);
        foreach (var file in files) key.Add(file.Path).Add(file);
        var inputs = key.Finish();
        if (record.Reviewed.Inputs == inputs) return record.Reviewed.Digest;
        var body = view.ReadSource().AsSpan(record.BodyOffset);
        var digest = ReviewDigest.Of(linked.Tree, record.FrontMatter.Mapping, body, files);
        record.Reviewed = new(inputs, digest);
        return digest;
    }

    private void Compare(Document document, Key key, Review? review, string digest)
    {
        if (review?.Digest is { } reviewed && reviewed != digest)
            problems.Add(HeaderProblems.ChangedSinceReview(document.Place(review.At), key, document.Header.Source.Path));
    }
}
