using Bulletin.Content.Documents;

namespace Bulletin.Editions.Data;

/// <summary>The stable names of links between documents in data: those of the front matter where it has one.</summary>
internal static class RelationNames
{
    public static readonly string[] All =
    [
        "amends", "amended_by", "repeals", "repealed_by", "interprets", "interpreted_by", "led_to", "consulted_in",
        "result_in", "result_of", "carries", "carried_in", "gathers", "gathered_in",
    ];

    public static string Of(RelationKind kind) => All[(int)kind];
}
