using Bulletin.Content.Yaml;

namespace Bulletin.Content.Sources;

/// <summary>What is known of one Markdown file and costs something to find out again: kept between builds.</summary>
public sealed class SourceRecord(long length, long modified, Sha256 hash, int bodyOffset, int bodyLine, ParsedYaml frontMatter)
{
    public long Length { get; } = length;

    /// <summary>UTC ticks of the last write; 0 when the file was too fresh to be trusted by time.</summary>
    public long Modified { get; } = modified;

    public Sha256 Hash { get; } = hash;

    public int BodyOffset { get; } = bodyOffset;

    public int BodyLine { get; } = bodyLine;

    public ParsedYaml FrontMatter { get; } = frontMatter;

    /// <summary>Whether it is as the last build kept it: nothing was learnt since.</summary>
    public bool IsAsKept { get; set; }

    /// <summary>The facts of the body as <c>BodyFactsFormat</c> writes them; empty until the body was parsed once.</summary>
    public ReadOnlyMemory<byte> Facts
    {
        get;
        set => (field, IsAsKept) = (value, false);
    }

    /// <summary>
    /// Whether the facts hold links, pictures or diagnostics: all that a build needs to look at again when nothing changed.
    /// </summary>
    public bool HasOutlook
    {
        get;
        set => (field, IsAsKept) = (value, false);
    }

    /// <summary>The digest of what the page shows around the body, on which the facts depend as well.</summary>
    public Sha256 Parts
    {
        get;
        set => (field, IsAsKept) = (value, false);
    }

    /// <summary>By what the document's text was last known.</summary>
    public TextKey Text
    {
        get;
        set => (field, IsAsKept) = (value, false);
    }

    /// <summary>The digest of the body without the blanks around it; default until it was compared with another one.</summary>
    public Sha256 Body
    {
        get;
        set => (field, IsAsKept) = (value, false);
    }

    /// <summary>By what the digest of a review was last compared.</summary>
    public ReviewKey Reviewed
    {
        get;
        set => (field, IsAsKept) = (value, false);
    }

    /// <summary>The same content found again with another time.</summary>
    public SourceRecord At(long modified) =>
        new(Length, modified, Hash, BodyOffset, BodyLine, FrontMatter)
        {
            Facts = Facts,
            HasOutlook = HasOutlook,
            Parts = Parts,
            Text = Text,
            Body = Body,
            Reviewed = Reviewed,
        };
}

/// <summary>By what the text of a document is known.</summary>
/// <param name="Inputs">The fingerprint of all that the text was made of; default: it is not known.</param>
/// <param name="Digest">The digest of the text itself, which stays when inputs change that it does not show.</param>
public readonly record struct TextKey(Sha256 Inputs, Sha256 Digest);

/// <summary>By what the digest of all that a document consists of is known.</summary>
/// <param name="Inputs">The fingerprint of the file and of the stamps of all files that it names; default: it is not known.</param>
/// <param name="Digest">The digest; empty: it is not known.</param>
public readonly record struct ReviewKey(Sha256 Inputs, string Digest);
