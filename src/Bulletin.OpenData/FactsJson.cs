using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents.Datasets;

namespace Bulletin.OpenData;

/// <summary>What the last build found out of a dataset.</summary>
/// <param name="Key">The fingerprint of all that it was made of.</param>
/// <param name="Facts">What it found.</param>
/// <param name="Rows">By what the files with the first rows of its tables are known again.</param>
/// <param name="Problems">Its diagnostics.</param>
internal sealed record KnownDataset(string Key, DatasetFacts Facts, ImmutableArray<string> Rows, ImmutableArray<Diagnostic> Problems);

/// <summary>Reads and writes facts without reflection at run time.</summary>
[JsonSerializable(typeof(KnownDataset))]
internal sealed partial class FactsJson : JsonSerializerContext;
