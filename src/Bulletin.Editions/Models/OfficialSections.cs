using System.Collections.Immutable;
using System.Text.Json;

namespace Bulletin.Editions.Models;

/// <summary>发文机关标志, 发文字号 and the red line below them (GB/T 9704-2012, 7.2.4–7.2.7).</summary>
/// <param name="Issuers">Who issues it.</param>
/// <param name="Number">发文字号, or null.</param>
public sealed record OfficialHeadSection(ImmutableArray<string> Issuers, string? Number) : Section
{
    public override string Part => "Parts/OfficialHead";

    public override SectionPlace Place => SectionPlace.Head;

    internal override void WriteKey(Utf8JsonWriter json) => JsonSerializer.Serialize(json, this, ModelJson.Default.OfficialHeadSection);
}

/// <summary>主送机关 (GB/T 9704-2012, 7.3.2).</summary>
public sealed record RecipientsSection(string Names) : Section
{
    public override string Part => "Parts/Recipients";

    public override SectionPlace Place => SectionPlace.Opening;

    internal override void WriteKey(Utf8JsonWriter json) => JsonSerializer.Serialize(json, this, ModelJson.Default.RecipientsSection);
}

/// <summary>抄送机关 (GB/T 9704-2012, 7.4.2).</summary>
public sealed record CopiesSection(string Names) : Section
{
    public override string Part => "Parts/Copies";

    public override SectionPlace Place => SectionPlace.Closing;

    internal override void WriteKey(Utf8JsonWriter json) => JsonSerializer.Serialize(json, this, ModelJson.Default.CopiesSection);
}

/// <summary>署名 and 成文日期 (GB/T 9704-2012, 7.3.5).</summary>
/// <param name="Names">Who signs; empty where nobody is named.</param>
/// <param name="Written">The date in Chinese form; empty when it is unknown.</param>
/// <param name="Note">附注, without brackets; null where there is none.</param>
/// <param name="Encloses">
/// A notice or decree that issues another text (印发…的通知): it is signed before that text, which is attached to it.
/// </param>
public sealed record Signature(ImmutableArray<string> Names, string Written, string? Note, bool Encloses);
