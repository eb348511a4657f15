using System.Collections.Immutable;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Interpretations;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Kinds;

/// <summary>An interpretation tells its form.</summary>
internal sealed class InterpretationKind : DocumentKind
{
    public override void AddFields(Document document, DateOnly asOf, ImmutableArray<Field>.Builder fields) =>
        fields.Add(Row("解读形式", ((Interpretation)document).Form));
}
