using Bulletin.Content.Fields;

namespace Bulletin.Content.Documents;

/// <summary>How one document is linked to another. Each kind has an inverse: either end may name the link, both show it.</summary>
public enum RelationKind
{
    Amends,
    AmendedBy,
    Repeals,
    RepealedBy,
    Interprets,
    InterpretedBy,

    /// <summary>From a consultation to what it led to.</summary>
    LedTo,

    /// <summary>From a policy to the consultation on it.</summary>
    ConsultedIn,

    /// <summary>From a consultation to the document that publishes its result.</summary>
    ResultIn,
    ResultOf,

    /// <summary>From an issue of the gazette to what it carries.</summary>
    Carries,
    CarriedIn,

    /// <summary>From a special topic to what it gathers.</summary>
    Gathers,
    GatheredIn,
}

public static class RelationKinds
{
    public const int Count = (int)RelationKind.GatheredIn + 1;

    /// <summary>The kind that the other end shows: neighbours in the enumeration are each other's inverse.</summary>
    public static RelationKind Inverse(this RelationKind kind) => (RelationKind)((int)kind ^ 1);

    /// <summary>The type that the other end must have; null: any.</summary>
    public static ContentType? Target(this RelationKind kind) => kind switch
    {
        RelationKind.ConsultedIn => Consultations.ConsultationType.Instance,
        RelationKind.GatheredIn => Specials.SpecialType.Instance,
        _ => null,
    };
}

/// <summary>A link that a document claims, not yet known to exist.</summary>
public sealed record RelationClaim(RelationKind Kind, Reference Target);
