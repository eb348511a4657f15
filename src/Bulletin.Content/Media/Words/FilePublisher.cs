using Bulletin.Content.Sensitive;

namespace Bulletin.Content.Media.Words;

/// <summary>A document that publishes a file as it is.</summary>
/// <param name="Path">Of the document, below the site folder.</param>
/// <param name="Cleared">What the file may hold, as far as this document is concerned.</param>
public sealed record FilePublisher(string Path, Clearances Cleared);
