namespace Bulletin.OpenData.Validation;

/// <summary>What is wrong with the form of a row.</summary>
public enum CsvFaultKind
{
    /// <summary>A quote that opens and never closes.</summary>
    Unclosed,

    /// <summary>Something between a closing quote and the end of the cell.</summary>
    AfterQuote,

    /// <summary>A quote within a cell that has none around it.</summary>
    QuoteWithin,

    /// <summary>More bytes than a row may have.</summary>
    TooLong,
}
