using System.Collections.Immutable;

namespace Bulletin.Content.Markdown;

/// <summary>Resolves links and pictures for a renderer in one edition, seen from the page that is being written.</summary>
/// <remarks>
/// Asked only about <see cref="LinkKind.Document"/>, <see cref="LinkKind.Number"/> and
/// <see cref="LinkKind.File"/>; external addresses and places on the same page need no answer.
/// </remarks>
public interface IBodyTargets
{
    BodyTarget Find(BodyLink link);

    PictureTarget Find(BodyPicture picture);

    /// <summary>
    /// What tells where a link leads from where another one of the same text does: a number or a date; null: nothing is known.
    /// </summary>
    string? Apart(BodyLink link) => null;

    /// <summary>Whether rare characters get their reading.</summary>
    bool HasReadings => false;

    /// <summary>What the document is called; null: nothing is known of it.</summary>
    string? Title => null;
}

/// <summary>Where a link leads.</summary>
/// <param name="Href">Relative, percent-encoded, with its fragment; null: the text is shown without a link.</param>
/// <param name="Title">The text of a link that has none; null: the number or path itself is shown.</param>
public readonly record struct BodyTarget(string? Href, string? Title);

/// <summary>Where a picture lies.</summary>
/// <param name="Href">Relative, percent-encoded; null: only the alternative text is shown.</param>
/// <param name="Width">Width in CSS pixels; 0: unknown.</param>
/// <param name="Height">Height in CSS pixels; 0: unknown.</param>
public readonly record struct PictureTarget(string? Href, int Width, int Height)
{
    /// <summary>The parts of a tall picture from top to bottom, shown in its place; empty: it is shown whole.</summary>
    public ImmutableArray<PictureTarget> Slices { get; init; } = [];
}
