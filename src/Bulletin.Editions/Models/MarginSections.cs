using System.Collections.Immutable;
using System.Text.Json;
using Bulletin.Content.Markdown;

namespace Bulletin.Editions.Models;

/// <summary>The life of a document whose validity is judged, step by step, oldest first.</summary>
public sealed record HistorySection(ImmutableArray<HistoryStep> Steps) : Section
{
    public override string Part => "Parts/History";

    public override SectionPlace Place => SectionPlace.Margin;

    public override Heading? MenuEntry => new(2, "沿革", "page-history");

    internal override IEnumerable<Row> Named =>
        from step in Steps where step.By?.Target is not null select new Row(step.By!.Text, step.By.Target!, step.Text, step.Machine);

    internal override void WriteKey(Utf8JsonWriter json) => JsonSerializer.Serialize(json, this, ModelJson.Default.HistorySection);
}

/// <summary>The documents it is linked with, by kind of link, less those that its history names.</summary>
public sealed record RelatedSection(ImmutableArray<RelatedGroup> Groups) : Section
{
    public override string Part => "Parts/Related";

    public override SectionPlace Place => SectionPlace.Margin;

    public override Heading? MenuEntry => new(2, "相关文件", "page-related");

    internal override IEnumerable<Row> Named => Groups.SelectMany(group => group.Items).Select(item => item.Named).OfType<Row>();

    internal override void WriteKey(Utf8JsonWriter json) => JsonSerializer.Serialize(json, this, ModelJson.Default.RelatedSection);
}

/// <summary>
/// A step in the life of a document; <paramref name="Date"/> in Chinese form, <paramref name="Machine"/> ISO 8601, both empty when the day
/// is unknown. <paramref name="By"/>: the document that brought it about.
/// </summary>
public sealed record HistoryStep(string Date, string Machine, string Text, Link? By);

/// <summary>Documents that are linked in one way: 本文件废止, 被以下文件修改, 解读 …</summary>
public sealed record RelatedGroup(string Label, ImmutableArray<RelatedItem> Items);

/// <summary>
/// A related document. <paramref name="Row"/> null: it is not in the collection, or was withdrawn, and <paramref name="Other"/> is its
/// 发文字号 alone, or leads to the notice.
/// </summary>
public sealed record RelatedItem(Row? Row, Link? Other)
{
    internal Row? Named => Row ?? (Other is { Target: { } target } ? new(Other.Text, target, "") : null);
}
