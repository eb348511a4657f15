using Bulletin.OpenData.Validation;

namespace Bulletin.OpenData.Csv;

/// <summary>What is wrong with the quotes or the end of a row.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Offset">The byte, from the row's first.</param>
internal readonly record struct CsvFault(CsvFaultKind Kind, int Offset);
