using Bulletin.Content.Fields;

namespace Bulletin.Content.Documents;

/// <summary>
/// How one document is linked to another. Each kind has an inverse: either end may name the link, both show it.
/// <see cref="Relation.All"/> says what each is called.
/// </summary>
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

/// <summary>A link that a document claims, not yet known to exist.</summary>
public sealed record RelationClaim(RelationKind Kind, Reference Target);
