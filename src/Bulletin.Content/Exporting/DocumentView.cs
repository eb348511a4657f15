using Bulletin.Content.Documents;
using Bulletin.Content.Linking;
using Bulletin.Content.Markdown;

namespace Bulletin.Content.Exporting;

/// <summary>One document on its way through the second pass. The body is parsed only when somebody asks for it: what is unchanged costs nothing.</summary>
public abstract class DocumentView(Site site, Document document)
{
    public Site Site { get; } = site;

    public Document Document { get; } = document;

    public abstract ParsedBody Body { get; }

    /// <summary>Fingerprint of the body and of all that its links and pictures lead to.</summary>
    public abstract Sha256 BodyKey { get; }

    /// <summary>Where the body's links and pictures lead, as seen from a page of an edition.</summary>
    public abstract IBodyTargets TargetsFrom(Route page);
}

/// <summary>The facts of every body, after the last was streamed.</summary>
public interface IBodyFacts
{
    BodyFacts Of(Document document);
}
