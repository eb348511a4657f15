using System.Collections.Immutable;

namespace Bulletin.Search.Synonyms;

/// <summary>A way to say something that leads to the words of the texts.</summary>
/// <param name="Text">As a query may contain it, normalised.</param>
/// <param name="Terms">What texts say for it, normalised, and how surely it means that, in hundredths.</param>
/// <param name="IsName">Whether a reader recognises it as whole when it is offered.</param>
internal sealed record Form(string Text, ImmutableArray<(int Weight, string Term)> Terms, bool IsName);
