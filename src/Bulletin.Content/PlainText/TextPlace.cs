namespace Bulletin.Content.PlainText;

/// <summary>Where an article, a point or a heading begins in the text of a document.</summary>
/// <param name="Offset">In UTF-16 units from the beginning of the text.</param>
/// <param name="Anchor">Its id on the page: <c>t31</c>.</param>
public readonly record struct TextPlace(int Offset, string Anchor);
