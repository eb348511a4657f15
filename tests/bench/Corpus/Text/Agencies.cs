namespace Bulletin.Bench.Text;

/// <summary>The thirty agencies of the fictional city of Yunchuan; the first two issue documents on every subject.</summary>
internal static class Agencies
{
    public static readonly Agency[] All =
    [
        new("云川市人民政府", "云政发", "zf"),
        new("云川市人民政府办公室", "云政办发", "zfb"),
        new("云川市发展和改革委员会", "云发改发", "fgw"),
        new("云川市教育局", "云教发", "jyj"),
        new("云川市科学技术局", "云科发", "kjj"),
        new("云川市工业和信息化局", "云工信发", "gxj"),
        new("云川市民族宗教事务局", "云民宗发", "mzj"),
        new("云川市公安局", "云公发", "gaj"),
        new("云川市民政局", "云民发", "mzhj"),
        new("云川市司法局", "云司发", "sfj"),
        new("云川市财政局", "云财发", "czj"),
        new("云川市人力资源和社会保障局", "云人社发", "rsj"),
        new("云川市自然资源和规划局", "云自然资发", "zgj"),
        new("云川市生态环境局", "云环发", "hbj"),
        new("云川市住房和城乡建设局", "云建发", "zjj"),
        new("云川市城市管理局", "云城管发", "cgj"),
        new("云川市交通运输局", "云交发", "jtj"),
        new("云川市水务局", "云水发", "shwj"),
        new("云川市农业农村局", "云农发", "nyj"),
        new("云川市商务局", "云商发", "swj"),
        new("云川市文化广电和旅游局", "云文旅发", "wlj"),
        new("云川市卫生健康委员会", "云卫发", "wjw"),
        new("云川市退役军人事务局", "云退役发", "tyjrj"),
        new("云川市应急管理局", "云应急发", "yjj"),
        new("云川市审计局", "云审发", "sjj"),
        new("云川市外事办公室", "云外发", "wsb"),
        new("云川市市场监督管理局", "云市监发", "scj"),
        new("云川市体育局", "云体发", "tyj"),
        new("云川市统计局", "云统发", "tjj"),
        new("云川市医疗保障局", "云医保发", "ybj"),
    ];

    public static Agency BySlug(string slug) => Array.Find(All, a => a.Slug == slug) ?? throw new ArgumentException($"no agency {slug}");
}
