using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Bulletin.Content;
using Bulletin.Content.Markdown;

namespace Bulletin.Editions.Models;

/// <summary>A picture in front of the text.</summary>
public sealed record LeadPictureSection(Picture Picture) : Section
{
    public override string Part => "Parts/LeadPicture";

    public override SectionPlace Place => SectionPlace.Opening;

    internal override void WriteKey(Utf8JsonWriter json) => JsonSerializer.Serialize(json, this, ModelJson.Default.LeadPictureSection);
}

/// <summary>An emergency's timed updates, oldest first.</summary>
public sealed record UpdatesSection(ImmutableArray<DatedNote> Notes) : Section
{
    public override string Part => "Parts/Updates";

    public override SectionPlace Place => SectionPlace.Opening;

    internal override void WriteKey(Utf8JsonWriter json) => JsonSerializer.Serialize(json, this, ModelJson.Default.UpdatesSection);
}

/// <summary>The text, which a template writes by <c>Body.Write</c>; <paramref name="Signature"/> only on official documents.</summary>
public sealed record BodySection(Signature? Signature) : Section
{
    public override string Part => "Parts/Body";

    public override SectionPlace Place => SectionPlace.Text;

    internal override void WriteKey(Utf8JsonWriter json) => JsonSerializer.Serialize(json, this, ModelJson.Default.BodySection);
}

/// <summary>附件.</summary>
public sealed record AttachmentsSection(ImmutableArray<Download> Files) : Section
{
    public override string Part => "Parts/Attachments";

    public override SectionPlace Place => SectionPlace.Closing;

    public override Heading? MenuEntry => new(2, "附件", "page-attachments");

    internal override IEnumerable<Row> Named =>
        Files.Select((file, i) => new Row(file.Title, file.Target, string.Create(CultureInfo.InvariantCulture, $"附件{i + 1}")));

    internal override void WriteKey(Utf8JsonWriter json) => JsonSerializer.Serialize(json, this, ModelJson.Default.AttachmentsSection);
}

/// <summary>The documents that a special topic gathers.</summary>
public sealed record GatheredSection(ImmutableArray<Row> Rows) : Section
{
    public override string Part => "Parts/Gathered";

    public override SectionPlace Place => SectionPlace.Closing;

    internal override IEnumerable<Row> Named => Rows;

    internal override void WriteKey(Utf8JsonWriter json) => JsonSerializer.Serialize(json, this, ModelJson.Default.GatheredSection);
}

/// <summary>更正, in the order in which they were made.</summary>
public sealed record CorrectionsSection(ImmutableArray<DatedNote> Notes) : Section
{
    public override string Part => "Parts/Corrections";

    public override SectionPlace Place => SectionPlace.Closing;

    internal override void WriteKey(Utf8JsonWriter json) => JsonSerializer.Serialize(json, this, ModelJson.Default.CorrectionsSection);
}

/// <summary>A picture; width and height in pixels, 0 when unknown.</summary>
public sealed record Picture(Route Target, string Alt, int Width, int Height);

/// <summary>Something that happened on a day; <paramref name="Date"/> in Chinese form, <paramref name="Machine"/> ISO 8601.</summary>
public sealed record DatedNote(string Date, string Machine, string Text);

/// <summary>An attachment with format (大写 extension) and size for people (<c>12.3 KB</c>).</summary>
public sealed record Download(string Title, Route Target, string Format, string Size);
