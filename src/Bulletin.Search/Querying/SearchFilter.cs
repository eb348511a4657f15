namespace Bulletin.Search.Querying;

/// <summary>What results are narrowed to; null: not by this.</summary>
/// <param name="Type">The number of a type of content.</param>
/// <param name="Year">The year of publication.</param>
/// <param name="Category">The number of a 主题分类, from 1.</param>
/// <param name="Issuer">The number of an agency.</param>
/// <param name="Status">有效性 by the number of the enumeration; 0: it has none.</param>
/// <param name="InForce">1: what is in force now, as it was or as amended, and what is neither in force nor not.</param>
internal sealed record SearchFilter(int? Type, int? Year, int? Category, int? Issuer, int? Status, int? InForce = null)
{
    /// <summary>How many things can be filtered by.</summary>
    public const int Facets = 6;

    /// <summary>The value to be narrowed to, by the number of a column of the index, and after these whether it is in force.</summary>
    public int? Of(int facet) => facet switch { 0 => Type, 1 => Year, 2 => Category, 3 => Issuer, 4 => Status, _ => InForce };
}
