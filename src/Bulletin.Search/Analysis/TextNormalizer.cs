namespace Bulletin.Search.Analysis;

/// <summary>
/// Makes texts alike that differ only in how characters are written: a unit for
/// a unit, so that places in one are places in the other.
/// </summary>
/// <remarks>
/// Full width becomes half width, capitals of the Latin, Greek and Cyrillic scripts small letters, every kind of bracket
/// that is seen around the year of a 发文字号 a round one, and Kangxi radicals and compatibility ideographs, which come with
/// text copied from PDF, the character they stand for (Unicode, NFKC, where that is one unit). Nothing else is changed:
/// NFKC would make ㎡ two units and ½ three.
/// </remarks>
public static class TextNormalizer
{
    private const char FirstRadical = '\u2F00';
    private const char FirstCompatibility = '\uF900';

    private const string Radicals =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋"
        + "比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛"
        + "辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    private const string Compatibilities =
        "豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累"
        + "縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈"
        + "裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘"
        + "藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀\uFA0E\uFA0F塚\uFA11晴\uFA13\uFA14凞猪益礼神祥福靖精羽\uFA1F蘒"
        + "\uFA21諸\uFA23\uFA24逸都\uFA27\uFA28\uFA29飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎"
        + "懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸難響頻恵\uFA6C舘\uFA6E\uFA6F並况全侀充冀勇勺喝啕喙嗢塚墳奄奔婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒"
        + "敖晴朗望杖歹殺流滛滋漢瀞煮瞧爵犯猪瑱甆画瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆視調諸請謁諾諭謹變贈輸遲醙鉶陼難靖韛響頋頻鬒龜\uFACF\uFAD0\uFAD1㮝䀘䀹\uFAD5\uFAD6\uFAD7齃龎";

    private static readonly char[] Table = MakeTable();

    /// <summary>The normalised text.</summary>
    public static string Normalise(string text)
    {
        var normal = new char[text.Length];
        Normalise(text, normal);
        return new(normal);
    }

    /// <summary>Writes the normalised text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="target">As long as the text, or longer.</param>
    public static void Normalise(ReadOnlySpan<char> text, Span<char> target)
    {
        for (var i = 0; i < text.Length; i++)
            target[i] = Table[text[i]];
    }

    private static char[] MakeTable()
    {
        var table = new char[0x10000];
        for (var i = 0; i < table.Length; i++)
            table[i] = Small(HalfWidth((char)i));
        return table;
    }

    private static char HalfWidth(char c) => c switch
    {
        '\u3000' => ' ',
        '〔' or '﹝' or '［' or '【' or '[' => '(',
        '〕' or '﹞' or '］' or '】' or ']' => ')',
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        >= FirstRadical when c - FirstRadical < Radicals.Length => Radicals[c - FirstRadical],
        >= FirstCompatibility when c - FirstCompatibility < Compatibilities.Length => Compatibilities[c - FirstCompatibility],
        _ => c,
    };

    private static char Small(char c) => c switch
    {
        (>= 'A' and <= 'Z') or (>= 'À' and <= 'Þ' and not '×') or (>= 'Α' and <= 'Ω' and not '\u03A2') or (>= 'А' and <= 'Я') =>
            (char)(c + 32),
        >= 'Ѐ' and <= 'Џ' => (char)(c + 80),
        _ => c,
    };
}
