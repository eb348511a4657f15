using System.Collections.Immutable;
using Bulletin.Content.Documents.Consultations;
using Bulletin.Content.Documents.Specials;

namespace Bulletin.Content.Documents;

/// <summary>A kind of link between documents, declared once: its names in data and on pages, and what it may lead to.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The stable name in data: that of the front matter where it has one.</param>
/// <param name="Label">Stands over the documents at the other end; null: the page shows them as its contents, not among links.</param>
public sealed record Relation(RelationKind Kind, string Name, string? Label)
{
    /// <summary>Every kind, in the order in which pages show them.</summary>
    public static readonly ImmutableArray<Relation> All =
    [
        new(RelationKind.Amends, "amends", "修改的文件") { Act = "修改" },
        new(RelationKind.AmendedBy, "amended_by", "被以下文件修改"),
        new(RelationKind.Repeals, "repeals", "废止的文件") { Act = "废止" },
        new(RelationKind.RepealedBy, "repealed_by", "被以下文件废止"),
        new(RelationKind.Interprets, "interprets", "解读的文件") { Act = "解读" },
        new(RelationKind.InterpretedBy, "interpreted_by", "政策解读"),
        new(RelationKind.ConsultedIn, "consulted_in", "起草时的征求意见") { Target = ConsultationType.Instance },
        new(RelationKind.LedTo, "led_to", "出台的文件") { Act = "征求意见后出台" },
        new(RelationKind.ResultIn, "result_in", "征集结果") { Act = "征集结果" },
        new(RelationKind.ResultOf, "result_of", "征求意见"),
        new(RelationKind.Carries, "carries", null) { Act = "刊登" },
        new(RelationKind.CarriedIn, "carried_in", "刊登于"),
        new(RelationKind.Gathers, "gathers", null) { Act = "收入专题" },
        new(RelationKind.GatheredIn, "gathered_in", "收入专题") { Target = SpecialType.Instance },
    ];

    private static readonly ImmutableArray<Relation> ByKind = [.. All.OrderBy(relation => relation.Kind)];

    /// <summary>
    /// What the document does to the other one, where the link leads away from the one that acts; null: it is the other that acts.
    /// </summary>
    public string? Act { get; init; }

    /// <summary>The type that the other end must have; null: any.</summary>
    public ContentType? Target { get; init; }

    public static Relation Of(RelationKind kind) => ByKind[(int)kind];

    /// <summary>The kind that the other end shows: neighbours in the enumeration are each other's inverse.</summary>
    public static RelationKind Inverse(RelationKind kind) => (RelationKind)((int)kind ^ 1);
}
