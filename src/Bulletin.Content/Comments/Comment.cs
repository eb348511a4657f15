namespace Bulletin.Content.Comments;

/// <summary>What a remark of editors is, or may be.</summary>
public enum CommentKind
{
    /// <summary><c>&lt;!-- … --&gt;</c>, however it was typed, and other remarks in angle brackets.</summary>
    Html,

    /// <summary><c>{# … #}</c>, <c>/* … */</c>: a remark of a template language or a program.</summary>
    Template,

    /// <summary><c>%%…%%</c> of Obsidian.</summary>
    Percent,

    /// <summary><c>{&gt;&gt;…&lt;&lt;}</c> of CriticMarkup.</summary>
    Remark,

    /// <summary><c>{--…--}</c> of CriticMarkup: text that is struck out.</summary>
    Deletion,

    /// <summary><c>{==…==}</c> of CriticMarkup: its marks are a remark, what stands between them is text.</summary>
    Highlight,

    /// <summary><c>[//]: # (…)</c>: a link definition that nobody uses.</summary>
    Definition,

    /// <summary><c>{++…++}</c> and <c>{~~…~&gt;…~~}</c> of CriticMarkup: nobody has decided yet. It stays in the text.</summary>
    Pending,

    /// <summary><c>5%%，下降3%%</c>: a remark to Obsidian, two per cent signs to the author, perhaps. It stays in the text.</summary>
    Ambiguous,

    /// <summary>It begins and never ends. It stays in the text.</summary>
    Unclosed,

    /// <summary><c>[批注1：…]</c>, <c>[A1]</c>: what word processors leave of a remark, perhaps. It stays in the text.</summary>
    Possible,
}

/// <summary>A remark in a text.</summary>
/// <param name="At">Where it begins, in UTF-16 units.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Mark">The signs by which it was known: all that a message may say of it.</param>
public readonly record struct Comment(int At, CommentKind Kind, string Mark);
