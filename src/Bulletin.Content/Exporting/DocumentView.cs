using Bulletin.Content.Documents;
using Bulletin.Content.Linking;
using Bulletin.Content.Markdown;

namespace Bulletin.Content.Exporting;

/// <summary>One document on its way through the second pass. The body is parsed only when somebody asks for it: what is unchanged costs nothing.</summary>
public abstract class DocumentView(Site site, Document document, TargetResolver targets)
{
    public Site Site { get; } = site;

    public Document Document { get; } = document;

    /// <summary>Follows the document's links, pictures and attachments.</summary>
    public TargetResolver Targets { get; } = targets;

    public abstract ParsedBody Body { get; }

    /// <summary>Fingerprint of the body and of all that its links and pictures lead to.</summary>
    public abstract Sha256 BodyKey { get; }

    /// <summary>The facts of the body; cheaper than the body itself when they are known from the last build.</summary>
    public abstract BodyFacts Facts { get; }

    /// <summary>Whether the body holds links or pictures at all.</summary>
    public abstract bool HasTargets { get; }
}

/// <summary>The facts of every body, after the last was streamed.</summary>
public interface IBodyFacts
{
    BodyFacts Of(Document document);
}
