using System.Collections.Immutable;
using Bulletin.Content.Documents.Specials;
using Bulletin.Content.Fields;

namespace Bulletin.Content.Documents;

/// <summary>Which documents a column or a special topic gathers: all conditions that are given must hold.</summary>
public sealed record DocumentQuery
{
    // A special topic has the query itself among its keys, so that it is not asked for what is its own.
    private static readonly ImmutableArray<Property> Own =
    [
        .. ContentTypes.All.Where(type => type.IsListed && type is not SpecialType)
            .SelectMany(type => type.Properties.Conditions)
            .DistinctBy(property => property.Name),
    ];

    private static readonly IEnumerable<string> Folders = ContentTypes.All.Where(type => type.IsListed).Select(type => type.Folder);

    private static readonly Key TypeKey =
        Key.Choice("type", "类型", "内容类型（文件夹名）", "the content type, by folder", [.. Folders]);

    private static readonly Key CategoryKey = Key.Text("category", "主题分类", "主题分类", "the subject class").Identifying();
    private static readonly Key TopicKey = Key.Text("topics", "主题词", "含有此主题词", "a subject term").Identifying();
    private static readonly Key IssuerKey = Key.Text("issuer", "发文机关", "发文机关", "the issuer").Identifying();
    private static readonly Key YearKey = Key.Of(ValueKind.Number, "year", "年份", "发布年份", "the year of publication");
    private static readonly Key StatusKey = Key.Choice("status", "有效性", "有效性", "whether in force", [.. ValidityNames.Chinese]);

    /// <summary>What a query may ask for: what all documents have, and the properties of single types that are conditions.</summary>
    public static readonly ImmutableArray<Key> Keys =
    [
        TypeKey,
        .. Own.Select(property => (Key)property with { IsRequired = false }),
        CategoryKey,
        TopicKey,
        IssuerKey,
        YearKey,
        StatusKey,
    ];

    private DocumentQuery()
    {
    }

    public string? Type { get; private init; }

    public string? Category { get; private init; }

    public string? Topic { get; private init; }

    public string? Issuer { get; private init; }

    public int? Year { get; private init; }

    public Validity Status { get; private init; }

    /// <summary>What must stand under properties that only some types have.</summary>
    private ImmutableArray<(string Name, string Text)> Conditions { get; init; } = [];

    public static DocumentQuery Read(FieldReader fields) => new()
    {
        Type = fields.ChoiceText(TypeKey),
        Conditions = ConditionsOf(fields),
        Category = fields.Text(CategoryKey),
        Topic = fields.Text(TopicKey),
        Issuer = fields.Text(IssuerKey),
        Year = fields.Number(YearKey),
        Status = fields.Choice(StatusKey) is { } status ? (Validity)(status + 1) : Validity.None,
    };

    private static ImmutableArray<(string Name, string Text)> ConditionsOf(FieldReader fields)
    {
        var conditions = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var property in Own)
            if (fields.ChoiceText(property) is { } text) conditions.Add((property.Name, text));
        return conditions.DrainToImmutable();
    }

    /// <summary>Whether a document matches on the as-of date. An agency is found by its former names, too.</summary>
    public bool Matches(Document document, ISiteFacts site) =>
        document.Type.IsListed
        && (Type is null || document.Type.Folder == Type)
        && Meets(document, site)
        && (Category is null || document.Header.Category?.Name == Category)
        && (Topic is null || document.Header.Topics.Contains(Topic))
        && (Issuer is null || IsBy(document, Issuer, site.Issuers))
        && (Year is null || document.Published.Day.Year == Year)
        && (Status == Validity.None || site.ValidityOf(document) == Status);

    private static bool IsBy(Document document, string issuer, IssuerRegister issuers)
    {
        foreach (var name in document.Header.Issuers)
            if (name == issuer || issuers.Find(name).Slug == issuers.Find(issuer).Slug) return true;
        return false;
    }

    private bool Meets(Document document, ISiteFacts site)
    {
        foreach (var (name, text) in Conditions)
            if (TextOf(document, name, site) != text) return false;
        return true;
    }

    private static string? TextOf(Document document, string name, ISiteFacts site)
    {
        foreach (var property in document.Type.Properties.Conditions)
            if (property.Name == name) return property.Value(document, site).Text;
        return null;
    }
}
