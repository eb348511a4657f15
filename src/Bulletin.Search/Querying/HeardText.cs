using System.Collections.Immutable;

namespace Bulletin.Search.Querying;

/// <summary>What a query says once it is heard.</summary>
/// <param name="Text">In characters.</param>
/// <param name="Others">What sounds like a word that was spelled.</param>
internal sealed record HeardText(string Text, Dictionary<string, ImmutableArray<SoughtTerm>> Others);
