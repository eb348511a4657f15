using System.Collections.Immutable;
using Bulletin.Content.Fields;

namespace Bulletin.Content.Documents;

/// <summary>The properties of a type of content, in the order of the reference and of data.</summary>
public sealed class PropertySet
{
    public PropertySet(params ReadOnlySpan<Property> all)
    {
        All = [.. all];
        Keys = new([.. All.Select(property => property.Key).OfType<Key>()]);
        Links = [.. All.Where(property => property.Link is not null)];
        Facts = [.. All.Where(property => property.Fact is not null).OrderBy(property => property.Rank)];
        Data = [.. All.Where(property => property.IsInData).OrderBy(property => CommonProperties.IndexInData(property.Name))];
        StructuredData = [.. All.Where(property => property.SchemaOrg is not null)];
        Conditions = [.. All.Where(property => property.IsCondition)];
        Groupings = [.. All.Where(property => property.Grouping is not null)];
        Searched = [.. All.Where(property => property.IsSearched)];
    }

    public ImmutableArray<Property> All { get; }

    /// <summary>What editors may write.</summary>
    public KeySet Keys { get; }

    /// <summary>Those that name other documents.</summary>
    public ImmutableArray<Property> Links { get; }

    /// <summary>Those with a row of facts, in the order of the page.</summary>
    public ImmutableArray<Property> Facts { get; }

    /// <summary>Those in JSON and in the gazette's own dataset: what all documents have, then what only this type has.</summary>
    public ImmutableArray<Property> Data { get; }

    /// <summary>Those with a name of schema.org, for search engines.</summary>
    public ImmutableArray<Property> StructuredData { get; }

    /// <summary>Those by which queries may ask.</summary>
    public ImmutableArray<Property> Conditions { get; }

    /// <summary>Those with lists of the documents that share a value.</summary>
    public ImmutableArray<Property> Groupings { get; }

    /// <summary>Those by whose words a document is found.</summary>
    public ImmutableArray<Property> Searched { get; }

    /// <summary>Every property in the data of some type, once for each name.</summary>
    public static ImmutableArray<Property> DataOf(ImmutableArray<ContentType> types) =>
    [
        .. types.SelectMany(type => type.Properties.Data)
            .DistinctBy(property => property.Name)
            .OrderBy(property => CommonProperties.IndexInData(property.Name)),
    ];
}
