using System.Collections.Immutable;
using Bulletin.Content;
using Bulletin.Content.Documents;
using Bulletin.Content.Linking;
using Bulletin.Content.Markdown;
using Bulletin.Content.PlainText;

namespace Bulletin.Build.Parts;

/// <summary>
/// One document on its way through the second pass. Body and text are made only when a part asks for them: what is unchanged costs
/// nothing. For one thread.
/// </summary>
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

    /// <summary>The text that a reader sees on the document's page, without title and header fields: for search and text exports.</summary>
    public abstract string Text { get; }

    /// <summary>Where the articles, points and headings of the body begin in <see cref="Text"/>, in order.</summary>
    public abstract ImmutableArray<TextPlace> TextPlaces { get; }

    /// <summary>
    /// The digest of <see cref="Text"/>; cheaper than the text itself when nothing that goes into it has changed since the last build.
    /// </summary>
    public abstract Sha256 TextDigest { get; }
}
