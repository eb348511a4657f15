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

    /// <summary>The facts of the body as <c>BodyFactsFormat</c> writes them; empty until the body was parsed once.</summary>
    public ReadOnlyMemory<byte> Facts { get; set; }

    /// <summary>
    /// Whether the facts hold links, pictures or diagnostics: all that a build needs to look at again when nothing changed.
    /// </summary>
    public bool HasOutlook { get; set; }

    /// <summary>The same content found again with another time.</summary>
    public SourceRecord At(long modified) =>
        new(Length, modified, Hash, BodyOffset, BodyLine, FrontMatter) { Facts = Facts, HasOutlook = HasOutlook };
}
