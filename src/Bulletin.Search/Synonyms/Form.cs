namespace Bulletin.Search.Synonyms;

/// <summary>A way to say something that leads to the words of the texts.</summary>
/// <param name="Text">As a query may contain it, normalised.</param>
/// <param name="Leads">What it leads to.</param>
/// <param name="IsName">Whether a reader recognises it as whole when it is offered.</param>
internal readonly record struct Form(string Text, ReadOnlyMemory<Lead> Leads, bool IsName);

/// <summary>What a form leads to.</summary>
/// <param name="Weight">How surely it means that, in hundredths.</param>
/// <param name="Target">The place of the term among <see cref="Lexicon.Targets"/>.</param>
internal readonly record struct Lead(int Weight, int Target);
