using System.Collections.Immutable;
using Bulletin.Content.Configuration;
using Bulletin.Content.Documents.News;
using Bulletin.Content.Fields;

namespace Bulletin.Content.Documents;

/// <summary>Which documents a column or a special topic gathers: all conditions that are given must hold.</summary>
public sealed record DocumentQuery(string? Type, string? Kind, string? Category, string? Topic, string? Issuer, int? Year, Validity Status)
{
    private static readonly Key TypeKey = Key.Choice("type", "类型", "内容类型（文件夹名）", "the content type, by folder", "policies", "interpretations", "press", "responses", "consultations", "news", "specials");
    private static readonly Key KindKey = Key.Text("kind", "类别", "通知公告的类别", "the kind of news");
    private static readonly Key CategoryKey = Key.Text("category", "主题分类", "主题分类", "the subject class");
    private static readonly Key TopicKey = Key.Text("topics", "主题词", "含有此主题词", "a subject term");
    private static readonly Key IssuerKey = Key.Text("issuer", "发文机关", "发文机关", "the issuer");
    private static readonly Key YearKey = Key.Of(ValueKind.Number, "year", "年份", "发布年份", "the year of publication");
    private static readonly Key StatusKey = Key.Choice("status", "有效性", "有效性", "whether in force", [.. ValidityNames.Chinese]);

    public static readonly ImmutableArray<Key> Keys = [TypeKey, KindKey, CategoryKey, TopicKey, IssuerKey, YearKey, StatusKey];

    public static DocumentQuery Read(FieldReader fields) => new(
        fields.Choice(TypeKey) is { } type ? TypeKey.Choices[type] : null,
        fields.Text(KindKey),
        fields.Text(CategoryKey),
        fields.Text(TopicKey),
        fields.Text(IssuerKey),
        fields.Number(YearKey),
        fields.Choice(StatusKey) is { } status ? (Validity)(status + 1) : Validity.None);

    /// <summary>Whether a document matches; <paramref name="validity"/> is what holds on the as-of date. An agency is found by its former names, too.</summary>
    public bool Matches(Document document, Validity validity, IssuerRegister issuers) =>
        document.Type.IsListed
        && (Type is null || document.Type.Folder == Type)
        && (Kind is null || (document is NewsItem news && news.Kind == Kind))
        && (Category is null || document.Header.Category?.Name == Category)
        && (Topic is null || document.Header.Topics.Contains(Topic))
        && (Issuer is null || document.Header.Issuers.Any(name => name == Issuer || issuers.Find(name).Slug == issuers.Find(Issuer).Slug))
        && (Year is null || document.Published.Day.Year == Year)
        && (Status == Validity.None || validity == Status);
}
