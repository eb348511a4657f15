using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Markdown.Statements;

/// <summary>What a text says of its own document, where the front matter has a key for it.</summary>
public enum StatementKind
{
    /// <summary>自……起施行.</summary>
    Effective,

    /// <summary>有效期至…….</summary>
    Expires,

    /// <summary>有效期五年.</summary>
    Lasts,

    /// <summary>《……》（……号）同时废止.</summary>
    Repeals,

    /// <summary>……前提出意见.</summary>
    Closes,

    /// <summary>Below its own name, another day than the front matter has.</summary>
    Signed,

    /// <summary>Lines that the page shows from the front matter, and that are left out therefore.</summary>
    Typed,

    /// <summary>现印发给你们, and no text follows that would be issued.</summary>
    Issues,

    /// <summary>附注 below a policy, as in （此件公开发布）, that is not the key.</summary>
    Note,

    /// <summary>The name of another agency above the day at the foot.</summary>
    OtherSigner,

    /// <summary>Another 发文字号 at the head.</summary>
    OtherNumber,

    /// <summary>A title at the head that is nearly that of the front matter.</summary>
    OtherTitle,
}

/// <summary>A statement of a text, in its own words: quoted ones and history are none.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Value">
/// A day as <c>2024-04-01</c>, or <c>04-01</c> when the text has no year; of <see cref="StatementKind.Effective"/> and
/// <see cref="StatementKind.Closes"/> also days from a day that the key knows, as <c>+30</c>; of <see cref="StatementKind.Lasts"/> the
/// months; of <see cref="StatementKind.Repeals"/> a 发文字号 or 《title》; of <see cref="StatementKind.Typed"/> the lines; of
/// <see cref="StatementKind.Note"/> the note without brackets.
/// </param>
/// <param name="Words">The words of the text.</param>
/// <param name="At">Where they stand.</param>
public sealed record BodyStatement(StatementKind Kind, string Value, string Words, Mark At);
