namespace Bulletin.LexiconCheck;

/// <summary>What is looked for.</summary>
internal enum Rule
{
    /// <summary>How a line is written.</summary>
    Spelling,

    /// <summary>What lines say together.</summary>
    Meaning,

    /// <summary>A form that is a piece of another word.</summary>
    Piece,

    /// <summary>A form that texts have themselves.</summary>
    Common,

    /// <summary>A term that no text has.</summary>
    Nowhere,
}

/// <summary>What is wrong with a line of the lexicon.</summary>
/// <param name="Rule">Which rule says so.</param>
/// <param name="File">The name of its file.</param>
/// <param name="Line">From 1.</param>
/// <param name="Word">The form or term.</param>
/// <param name="Fact">What is wrong.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record Finding(Rule Rule, string File, int Line, string Word, string Fact, string Remedy)
{
    public override string ToString() => $"{File}:{Line}: {Fact} {Remedy}";
}
