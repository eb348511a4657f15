using System.Collections.Immutable;
using System.Globalization;
using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;
using Keys = Bulletin.Content.Documents.CommonKeys;

namespace Bulletin.Content.Documents;

/// <summary>
/// The properties of every document. Rows of facts stand in the order of the portal's header: 索引号, 主题分类, 发文机关, 成文日期, 发文字号, 发布日期, 主题词,
/// 有效性.
/// </summary>
public static class CommonProperties
{
    public static readonly Property Title = Property.Only(Keys.Title);

    // A document is found by its names in a way of their own, and by days and the 22 classes in lists and filters.
    public static readonly Property Issuer = Of(Keys.Issuer, 30, static header => header.Issuers).Unsearched() with
    {
        Name = "issuers",
        DataMeaning = new("联合发文以顿号分隔", "发文机关"),
        Grouping = new("issuer", "按发文机关", static (_, name, site) => site.Issuers.Find(name).Slug)
        {
            Rank = 20,
            NarrowingRank = 50,
            NameOf = static (_, name, site) => site.Issuers.Find(name).Name,
        },
    };

    public static readonly Property Written = Of(Keys.Written, 40, static header => header.Written).Unsearched() with { IsDay = true };

    public static readonly Property Published = Of(Keys.Published, 60, static header => header.Published).Unsearched() with
    {
        Grouping = new("year", "按年份", static (document, _, _) => Year(document).ToString(CultureInfo.InvariantCulture))
        {
            Rank = 30,
            NarrowingRank = 30,
            NameOf = static (document, _, _) => string.Create(CultureInfo.InvariantCulture, $"{Year(document)}年"),
            Order = static (document, _) => -Year(document),
            IsLinked = false,
        },
    };

    public static readonly Property Updated = Of(Keys.Updated, 70, static header => header.Updated).Unsearched();

    public static readonly Property Category = Of(Keys.Category, 20, static header => header.Category?.Name).Unsearched() with
    {
        Fact = static (document, _) => Classes(document.Header),
        DataMeaning = new("", "主题分类, one of the 22 classes."),
        Grouping = new("category", "按主题分类", static (document, _, _) => document.Header.Category!.Slug)
        {
            Rank = 10,
            NarrowingRank = 40,
            Order = static (document, _) => SubjectCategory.All.IndexOf(document.Header.Category!),
        },
    };

    public static readonly Property Status = Property.Only(Keys.Status) with
    {
        Kind = PropertyKind.Choice,
        Value = static (document, site) => Word(site.ValidityOf(document)),
        Fact = static (document, site) => document.Type.HasValidity ? Word(site.ValidityOf(document)) : null,
        Rank = 110,
        IsStatus = true,
        IsInData = true,
        DataMeaning = new("", "有效性 on the as-of date of the site's manifest."),
        Grouping = new("status", "按有效性", static (document, _, site) => site.ValidityOf(document).ToSlug())
        {
            Rank = 60,
            NarrowingRank = 10,
            Order = static (document, site) => (int)site.ValidityOf(document),
        },
    };

    public static readonly Property Issue = Property.Only(Keys.Issue) with
    {
        Value = static (document, site) => site.IssueOf(document)?.ToString(),
        IsInData = true,
        DataMeaning = new("刊登的公报，如 2024/03", "The issue of the gazette, YYYY/NN."),
    };

    public static readonly Property Summary = Of(Keys.Summary, 0, static header => header.Summary).Elsewhere() with { IsSearched = true };

    public static readonly Property Corrections = Property.Only(Keys.Corrections);

    public static readonly Property Disclosure = Property.Only(Keys.Disclosure);

    public static readonly Property Reviewed = Property.Only(Keys.Reviewed);

    public static readonly Property SecrecyReviewed = Property.Only(Keys.SecrecyReviewed);

    public static readonly Property Cleared = Property.Only(Keys.Cleared);

    public static readonly Property Withdrawn = Property.Only(Keys.Withdrawn);

    public static readonly Property Draft = Property.Only(Keys.Draft);

    public static readonly Property Specials = Property.Linking(Keys.Specials, RelationKind.GatheredIn);

    public static readonly Property Attachments = Property.Only(Keys.Attachments);

    // What is said of the picture before the text.
    public static readonly Property Image = Property.Only(Keys.Image) with
    {
        Value = static (document, _) => document.Header.Image?.Title,
        IsSearched = true,
    };

    public static readonly Property Aliases = Property.Only(Keys.Aliases);

    /// <summary>What any document may have, in the order of the reference.</summary>
    public static readonly ImmutableArray<Property> All =
    [
        Title,
        Issuer,
        Of(Keys.Number, 50, static header => header.Number?.Text).Unsearched() with
        { DataMeaning = new("", "发文字号, as GB/T 9704-2012 writes it.") },
        Of(Keys.Index, 10, static header => header.Index?.Text).Unsearched(),
        Written,
        Published,
        Updated,
        Of(Keys.Effective, 80, static header => header.Effective) with { IsDay = true },
        Of(Keys.Expires, 90, static header => header.Expires) with { IsDay = true, Label = "有效期至", DataMeaning = new("", "有效期的最后一天") },
        Category,
        Property.Derived<Document>("subcategory", "二级分类", static (document, _) => document.Header.SubCategory).Elsewhere() with
        {
            IsInData = true,
            IsSearched = true,
            DataMeaning = new("", "主题分类, second level."),
        },
        Of(Keys.Topics, 100, static header => header.Topics) with
        {
            Grouping = new("topic", "按主题词", static (_, topic, _) => FileNames.Slug(topic)) { Rank = 40 },
        },
        Status,
        Property.Linking(Keys.Amends, RelationKind.Amends),
        Property.Linking(Keys.Repeals, RelationKind.Repeals),
        Property.Linking(Keys.AmendedBy, RelationKind.AmendedBy),
        Property.Linking(Keys.RepealedBy, RelationKind.RepealedBy),
        Property.Linking(Keys.InterpretedBy, RelationKind.InterpretedBy),
        Property.Linking(Keys.Consultations, RelationKind.ConsultedIn),
        Specials,
        Issue,
        Corrections,
        Disclosure,
        Reviewed,
        SecrecyReviewed,
        Cleared,
        Withdrawn,
        Draft,
        Of(Keys.Source, 120, static header => header.SourceName),
        Of(Keys.Author, 130, static header => header.Author),
        Summary,
        Of(Keys.PlainSummary, 0, static header => header.PlainSummary).Elsewhere() with { IsSearched = true },
        Attachments,
        Image,
        Aliases,
    ];

    private static readonly Dictionary<string, int> Positions =
        All.Where(static property => property.IsInData)
            .Select(static (property, position) => (property.Name, position))
            .ToDictionary(StringComparer.Ordinal);

    /// <summary>The position of a property in data; of one that only some type has, behind all of these.</summary>
    public static int IndexInData(string name) => Positions.GetValueOrDefault(name, int.MaxValue);

    /// <summary>The properties above with some of them changed, and the type's own after them.</summary>
    public static PropertySet With(ReadOnlySpan<Property> changed, params ReadOnlySpan<Property> own)
    {
        var all = All.ToBuilder();
        foreach (var property in changed)
        {
            for (var i = 0; i < all.Count; i++)
                if (all[i].Name == property.Name) all[i] = property;
        }

        all.AddRange(own);
        return new(all.ToArray());
    }

    private static Property Of(Key key, int rank, Func<DocumentHeader, PropertyValue> value) =>
        Property.Of<Document>(key, document => value(document.Header)) with { Rank = rank };

    private static string? Classes(DocumentHeader header) => header switch
    {
        { Category: null } => null,
        { Category: { } category, SubCategory: null } => category.Name,
        { Category: { } category, SubCategory: { } second } => $"{category.Name}\\{second}",
    };

    private static int Year(Document document) => document.Published.Day.Year;

    private static string? Word(Validity validity) => validity == Validity.None ? null : validity.ToChinese();
}
