using Bulletin.Content.Documents;

namespace Bulletin.Tests.Content.Documents;

public class RelationSpecs
{
    [Fact]
    public void Every_kind_of_link_is_declared_once()
    {
        Assert.Equal(Enum.GetValues<RelationKind>(), Relation.All.Select(relation => relation.Kind).Order());
        Assert.Equal(Relation.All.Length, Relation.All.Select(relation => relation.Name).Distinct().Count());
        Assert.All(Relation.All, relation => Assert.Equal(relation, Relation.Of(relation.Kind)));
    }

    [Fact]
    public void Of_two_inverse_kinds_one_acts()
    {
        Assert.All(Relation.All, relation => Assert.True(relation.Act is null != Inverse(relation).Act is null, relation.Name));

        static Relation Inverse(Relation relation) => Relation.Of(Relation.Inverse(relation.Kind));
    }
}
